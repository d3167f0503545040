// Builds every bundle of Sheaf. `--production` minifies and drops source maps, `--watch` rebuilds on change,
// `--tests` also builds tests and benches. Bundles without an entry file yet are an error, as they should be.
const esbuild = require('esbuild');
const fs = require('node:fs');
const path = require('node:path');

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const tests = process.argv.includes('--tests');

/** @type {import('esbuild').BuildOptions} */
const shared = {
  bundle: true,
  minify: production,
  sourcemap: !production,
  sourcesContent: false,
  legalComments: 'none',
  logLevel: 'warning',
};
/** VS Code 1.100 runs extensions in Node 20; so does the command line. */
const node = { ...shared, platform: 'node', format: 'cjs', target: 'node20' };
const browser = { ...shared, platform: 'browser', target: 'es2022', define: { global: 'globalThis' } };

const product = [
  { ...node, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'] },
  { ...node, entryPoints: ['src/worker/nodeWorker.ts'], outfile: 'dist/worker.js' },
  {
    ...node,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
  },
  {
    ...browser,
    format: 'cjs',
    entryPoints: ['src/extension.web.ts'],
    outfile: 'dist/web/extension.js',
    external: ['vscode'],
  },
  { ...browser, format: 'iife', entryPoints: ['src/worker/webWorker.ts'], outfile: 'dist/web/worker.js' },
  {
    ...browser,
    format: 'iife',
    entryPoints: {
      paperPage: 'src/webview/paperPage.ts',
      style: 'src/webview/paperPage.css',
      mapPage: 'src/webview/mapPage.ts',
      mapStyle: 'src/webview/mapPage.css',
    },
    outdir: 'dist/webview',
    loader: { '.ttf': 'file' },
    assetNames: '[name]',
  },
  {
    // Loaded by the page when a paper has math; every browser that VS Code runs in knows woff2.
    ...browser,
    format: 'iife',
    globalName: 'sheafMath',
    entryPoints: { math: 'src/webview/math.ts', mathStyle: 'src/webview/math.css' },
    outdir: 'dist/webview',
    loader: { '.woff2': 'file', '.woff': 'empty', '.ttf': 'empty' },
    assetNames: 'fonts/[name]',
  },
];

/** The files below a folder of tests that end in `ending`. */
function filesBelow(folder, ending) {
  if (!fs.existsSync(folder)) return [];
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter(name => name.endsWith(ending))
    .map(name => path.posix.join(folder, name.replaceAll('\\', '/')));
}

/** Test files stay separate bundles (mocha's spec names them); what drives the host stays out of the bundles. */
const testBundles = [
  {
    ...node,
    entryPoints: [
      ...filesBelow('test/unit', '.test.ts'),
      ...filesBelow('test/ui', '.ts').filter(file => /\.(test|script)\.ts$/.test(file)),
      ...filesBelow('test/integration', '.test.ts'),
      ...filesBelow('test/bench', '.bench.ts'),
      ...filesBelow('test/support/programs', '.ts'),
      'test/integration/index.ts',
    ],
    outbase: 'test',
    outdir: 'dist/test',
    external: ['vscode', 'mocha', 'playwright-core', '@vscode/test-electron', 'esbuild', 'typescript'],
  },
  {
    // The integration tests that run everywhere, for the web extension host: one file, because nothing lists folders there.
    ...browser,
    entryPoints: ['test/integration/web.ts'],
    outfile: 'dist/test/web/index.js',
    format: 'iife',
    globalName: '__webTests',
    footer: { js: 'module.exports = __webTests;' },
    external: ['vscode'],
    alias: { 'node:assert/strict': './test/support/assertInBrowser.ts' },
    define: {
      ...browser.define,
      webTests: JSON.stringify({
        everywhere: testNames('test/integration/everywhere'),
        web: testNames('test/integration/web'),
        virtual: testNames('test/integration/virtual'),
      }),
    },
  },
];

/** The names of a folder's tests, as test/integration/web.ts imports them. */
function testNames(folder) {
  return filesBelow(folder, '.test.ts').map(file => path.posix.basename(file, '.test.ts'));
}

async function main() {
  fs.rmSync('dist', { recursive: true, force: true });
  const contexts = await Promise.all(
    [...product, ...(tests ? testBundles : [])].map(o => esbuild.context(o)),
  );
  if (watch) {
    await Promise.all(contexts.map(context => context.watch()));
    console.log('watching');
    return;
  }
  await Promise.all(contexts.map(context => context.rebuild()));
  await Promise.all(contexts.map(context => context.dispose()));
}

main().catch(error => {
  console.error(error.message ?? error);
  process.exit(1);
});
