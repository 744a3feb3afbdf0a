/** The six pages from what tsc made: build/addin to build/web. Says nothing unless it fails. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import webpack from 'webpack';

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Put files into the build as they are: nothing bundled, nothing minimized. */
class AsTheyAre {
  constructor(files) {
    this.files = files;
  }

  apply(compiler) {
    const { Compilation, sources } = webpack;
    compiler.hooks.thisCompilation.tap('AsTheyAre', (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: 'AsTheyAre', stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => {
          for (const [name, bytes] of this.files)
            compilation.emitAsset(name, new sources.RawSource(bytes), { minimized: true });
        },
      );
    });
  }
}

/** English comes when somebody wants it (`addin/words/english.ts`), from whichever module its words are asked for. */
const lateEnglish = new webpack.NormalModuleReplacementPlugin(
  /[\\/]en[\\/](kinds|names|refusals|rules)\.js$/,
  (resource) => {
    if (!/[\\/]words[\\/]english\.js$/.test(resource.contextInfo.issuer))
      resource.request = at('../build/addin/words/late-english.js');
  },
);

/** Modules by their names. */
const named = (...names) => new RegExp(`[\\\\/](${names.join('|')})\\.js$`);

/** A name a line, so that two who add one do not meet. */
const LATE_WORDS = [
  'refusals-calendar',
  'refusals-certificates',
  'refusals-duties',
  'refusals-records',
  'refusals-school-rules',
  'refusals-sealing',
  'ui-account',
  'ui-approval',
  'ui-archive',
  'ui-bank',
  'ui-calendar',
  'ui-certificates',
  'ui-covers',
  'ui-reports',
  'ui-duties',
  'ui-first-run',
  'ui-handover',
  'ui-brought-years',
  'ui-result-slips',
  'ui-signer',
  'ui-award-papers',
  'ui-heat-map',
  'ui-self-check',
  'ui-homeroom',
  'ui-imports',
  'ui-leaders',
  'ui-locks',
  'ui-people',
  'ui-pupils',
  'ui-readiness',
  'ui-school',
  'ui-rehearsal',
  'ui-retests',
  'ui-rollover',
  'ui-school-rules',
  'ui-sealing',
  'ui-supplementary',
  'ui-trail',
  'ui-backups',
  'ui-paper-copies',
  'ui-transfers',
  'ui-revocations',
  'ui-erasures',
  'ui-families',
  'ui-breaches',
  'ui-incidents',
  'ui-practice',
  'ui-vendor',
  'ui-web-sheet',
];
const LATE_ENDPOINTS = [
  'archive',
  'calendar',
  'committee',
  'covers',
  'completions',
  'endpoints-reports',
  'endpoints-transfers',
  'revocations',
  'erasures',
  'families',
  'breaches',
  'incidents',
  'duties',
  'endpoints-accounts',
  'endpoints-certificates',
  'endpoints-sealing',
  'endpoints-imports',
  'endpoints-pupils',
  'first-run',
  'handover',
  'brought-years',
  'result-slips',
  'award-papers',
  'heat-map',
  'result-counts',
  'self-checks',
  'hats',
  'bundles',
  'homeroom',
  'inspections',
  'leaders',
  'lock-requests',
  'locks',
  'paper-copies',
  'proposals',
  'readiness',
  'rehearsal',
  'reminders',
  'retests',
  'rollover',
  'school',
  'school-rules',
  'supplementary',
  'trail',
  'backups',
  'years',
  'practice',
  'sheet-book',
];
const SAID_BY_THE_SERVER = [
  'refusals-accounts',
  'refusals-archive',
  'refusals-bank',
  'refusals-covers',
  'refusals-reports',
  'refusals-first-run',
  'refusals-handover',
  'refusals-brought-years',
  'refusals-imports',
  'refusals-inspections',
  'refusals-leaders',
  'refusals-locks',
  'refusals-paper-copies',
  'refusals-transfers',
  'refusals-revocations',
  'refusals-erasures',
  'refusals-families',
  'refusals-breaches',
  'refusals-incidents',
  'refusals-practice',
  'refusals-pupils',
  'refusals-rollover',
  'refusals-remote',
  'refusals-school',
  'refusals-server',
  'refusals-supplementary',
  'refusals-trail',
  'refusals-backups',
];

/** Words of checking a file stand on that page alone (`addin/words/verifying.ts`), which asks for them itself. */
const lateVerifying = new webpack.NormalModuleReplacementPlugin(/[\\/]ui-verify(-holders)?\.js$/, (resource) => {
  if (/[\\/]vi[\\/]ui\.js$/.test(resource.contextInfo.issuer))
    resource.request = at('../build/addin/words/late-verifying.js');
});

/** Words of late screens come with them (`addin/words/of-late-screens.ts`). */
const lateWords = new webpack.NormalModuleReplacementPlugin(named(...LATE_WORDS), (resource) => {
  if (/[\\/]vi[\\/](ui|refusals)\.js$/.test(resource.contextInfo.issuer))
    resource.request = at('../build/addin/words/no-late-words.js');
});

/** What only late screens call comes with them (`addin/api/late-endpoints.ts`). */
const lateEndpoints = new webpack.NormalModuleReplacementPlugin(named(...LATE_ENDPOINTS), (resource) => {
  if (/[\\/]contract[\\/]endpoints\.js$/.test(resource.contextInfo.issuer))
    resource.request = at('../build/addin/api/no-late-endpoints.js');
});

/** What only the server refuses comes with its words (`addin/words/said-by-the-server.ts`). */
const saidByServer = new webpack.NormalModuleReplacementPlugin(named(...SAID_BY_THE_SERVER), (resource) => {
  if (/[\\/](vi|en)[\\/]refusals\.js$/.test(resource.contextInfo.issuer))
    resource.request = at('../build/addin/words/said-by-the-server.js');
});

/** Every script beside itself in two packed forms, so that the server packs nothing while somebody waits. */
class PackedToo {
  apply(compiler) {
    const { Compilation, sources } = webpack;
    const quality = { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: zlib.constants.BROTLI_MAX_QUALITY } };
    compiler.hooks.thisCompilation.tap('PackedToo', (compilation) => {
      compilation.hooks.processAssets.tapPromise(
        { name: 'PackedToo', stage: Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_TRANSFER },
        async (assets) => {
          const scripts = Object.keys(assets).filter((name) => name.endsWith('.js'));
          await Promise.all(
            scripts.map(async (name) => {
              const bytes = assets[name].buffer();
              const [br, gz] = await Promise.all([brotli(bytes, quality), gzip(bytes, { level: 9 })]);
              compilation.emitAsset(`${name}.br`, new sources.RawSource(br));
              compilation.emitAsset(`${name}.gz`, new sources.RawSource(gz));
            }),
          );
        },
      );
    });
  }
}

const oldWebview = readFileSync(at('old-webview.js'));
const oldWebviewName = `old-webview.${createHash('sha256').update(oldWebview).digest('hex').slice(0, 20)}.js`;
const icons = existsSync(at('icons')) ? readdirSync(at('icons')).filter((name) => name.endsWith('.png')) : [];

// Minimized attributes lose their quotes, which the nonce that the server puts in needs.
const page = (options) => new HtmlWebpackPlugin({ minify: false, ...options });

/** The looks of pages that are one file. */
const onePage = { templateParameters: { style: readFileSync(at('one-file-page.css'), 'utf8') } };

/** What pages fetch first. The bundle's page is one file, a worker comes by itself: what they need is nobody else's load. */
const first = (chunk) => chunk.canBeInitial() && !['bundle', 'vendor-worker'].includes(chunk.name);

/** Which page fetches first what no other page does: a library it alone needs is nobody else's load. */
const isLibraryOfOthers = (module, { chunkGraph }) =>
  /[\\/]node_modules[\\/]/.test(module.resource ?? '') &&
  [...chunkGraph.getModuleChunks(module)].some((chunk) => first(chunk) && chunk.name !== 'vendor');

export default {
  mode: 'production',
  entry: {
    main: at('../build/addin/main.js'),
    pane: at('../build/addin/pane.js'),
    verify: at('../build/addin/verify.js'),
    paper: at('../build/addin/paper.js'),
    bundle: at('../build/addin/bundle.js'),
    vendor: at('../build/addin/vendor.js'),
  },
  output: { path: at('../build/web'), filename: '[name].[contenthash].js', publicPath: '/', clean: true },
  optimization: {
    minimizeOptions: { html: false },
    splitChunks: {
      cacheGroups: {
        // Libraries change seldom: browsers keep them when only our screens have changed. What only a later screen
        // needs (cryptography above all) stays with it.
        libraries: { test: isLibraryOfOthers, name: 'libraries', chunks: first },
        // What the page for a vendor's sheet shares with one page alone is not made every page's load.
        screens: {
          minChunks: 2,
          name: 'screens',
          chunks: (chunk) => first(chunk) && chunk.name !== 'vendor',
          priority: -10,
        },
      },
    },
    runtimeChunk: 'single',
  },
  module: {
    rules: [{ test: /[\\/]contract[\\/]endpoints[\w-]*\.js$/, use: at('without-summaries.mjs') }],
  },
  plugins: [
    page({ template: at('index.html'), filename: 'index.html', chunks: ['main'], scriptLoading: 'defer' }),
    page({
      template: at('pane.html'),
      filename: 'pane.html',
      chunks: ['pane'],
      // Webviews that know no modules do not even try to read what they cannot.
      scriptLoading: 'module',
      templateParameters: { oldWebview: `/${oldWebviewName}` },
    }),
    page({ template: at('verify.html'), filename: 'verify.html', chunks: ['verify'], scriptLoading: 'defer' }),
    page({ template: at('vendor.html'), filename: 'vendor.html', chunks: ['vendor'], scriptLoading: 'defer' }),
    page({ template: at('paper.html'), filename: 'paper.html', chunks: ['paper'], scriptLoading: 'defer', ...onePage }),
    // Served to nobody: the server puts its scripts inside and sends it along with what it checks.
    page({
      template: at('bundle.html'),
      filename: 'bundle.html',
      chunks: ['bundle'],
      scriptLoading: 'defer',
      ...onePage,
    }),
    new AsTheyAre([
      [oldWebviewName, oldWebview],
      ...icons.map((name) => [`icons/${name}`, readFileSync(at(`icons/${name}`))]),
    ]),
    lateEnglish,
    lateVerifying,
    lateWords,
    lateEndpoints,
    saidByServer,
    new PackedToo(),
  ],
  performance: { hints: false },
  stats: 'errors-only',
};
