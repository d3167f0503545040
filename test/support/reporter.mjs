// Mocha's spec reporter, which also writes mocha's statistics for `npm test` into the file SHEAF_TEST_RESULT.
import * as fs from 'node:fs';
import Mocha from 'mocha';

// biome-ignore lint/style/noDefaultExport: mocha takes a reporter as a module's default.
export default class ResultReporter extends Mocha.reporters.Spec {
  /**
   * @param {Mocha.Runner} runner
   * @param {Mocha.MochaOptions} options
   */
  constructor(runner, options) {
    super(runner, options);
    const file = process.env.SHEAF_TEST_RESULT;
    if (file !== undefined) runner.once('end', () => fs.writeFileSync(file, JSON.stringify(this.stats)));
  }
}
