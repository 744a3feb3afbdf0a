/** The trial page from what tsc made, into a folder of its own: neither the web page nor the pane grows by it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import webpack from 'webpack';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const built = (path) => at(`../../../../build/${path}`);

const css = readFileSync(at('trial.css'));
const cssName = `trial.${createHash('sha256').update(css).digest('hex').slice(0, 20)}.css`;

/** The style sheet as it is. */
class StyleSheet {
  apply(compiler) {
    const { Compilation, sources } = webpack;
    compiler.hooks.thisCompilation.tap('StyleSheet', (compilation) => {
      compilation.hooks.processAssets.tap(
        { name: 'StyleSheet', stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        () => compilation.emitAsset(cssName, new sources.RawSource(css)),
      );
    });
  }
}

export default {
  mode: 'production',
  entry: { trial: built('test/support/excel-host/trial/page.js') },
  output: { path: built('trial'), filename: '[name].[contenthash].js', publicPath: '/trial/', clean: true },
  optimization: { minimizeOptions: { html: false } },
  plugins: [
    new HtmlWebpackPlugin({
      template: at('trial.html'),
      filename: 'trial.html',
      minify: false,
      scriptLoading: 'defer',
      templateParameters: { stylesheet: `/trial/${cssName}` },
    }),
    new StyleSheet(),
  ],
  performance: { hints: false },
  stats: 'errors-only',
};
