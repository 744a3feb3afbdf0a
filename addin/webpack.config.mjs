/** The page from what tsc made: build/addin/main.js to build/web. Says nothing unless it fails. */
import { fileURLToPath } from 'node:url';
import HtmlWebpackPlugin from 'html-webpack-plugin';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

export default {
  mode: 'production',
  entry: at('../build/addin/main.js'),
  output: { path: at('../build/web'), filename: '[name].[contenthash].js', publicPath: '/', clean: true },
  optimization: {
    // Minimized attributes lose their quotes, which the nonce that the server puts in needs.
    minimizeOptions: { html: false },
    splitChunks: {
      cacheGroups: {
        // Libraries change seldom: browsers keep them when only our screens have changed.
        libraries: { test: /[\\/]node_modules[\\/]/, name: 'libraries', chunks: 'all' },
      },
    },
    runtimeChunk: 'single',
  },
  plugins: [new HtmlWebpackPlugin({ template: at('index.html'), scriptLoading: 'defer', minify: false })],
  performance: { hints: false },
  stats: 'errors-only',
};
