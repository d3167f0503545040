/** Stands in for the VS Code executable of `@vscode/test-electron`: takes its arguments, runs the tests in the test host. */
import { parseArgs } from 'node:util';
import { runTestWindow } from '../testWindow';
import { workbenchUrl } from '../workbenchUrl';

const { values, positionals } = parseArgs({
  options: {
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
    /** Not one of VS Code's: opens the workspace in Restricted Mode, against test-electron's own arguments. */
    restricted: { type: 'boolean', default: false },
  },
  // test-electron adds arguments that mean something to a desktop program only.
  strict: false,
  allowPositionals: true,
});

const userData = text(values['user-data-dir']);
runTestWindow({
  name: process.env.SHEAF_TEST_SUITE ?? 'integration',
  server: { ...(userData === undefined ? {} : { userData }), workspaceTrust: values.restricted === true },
  address: async (_page, authority) =>
    workbenchUrl(authority, {
      workspace: positionals[0],
      extensionDevelopmentPath: text(values.extensionDevelopmentPath),
      extensionTestsPath: text(values.extensionTestsPath),
    }),
  timeoutMs: 600_000,
}).then(
  code => process.exit(code),
  error => {
    console.error(error);
    process.exit(1);
  },
);

function text(value: string | boolean | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
