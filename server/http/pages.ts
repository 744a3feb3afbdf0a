import { type RequestHandler, Router } from 'express';
import { addinHeaders, checkingHeaders, fileHeaders, pageHeaders, silentHeaders } from '../web/headers.js';
import { packedFiles } from './packed-files.js';
import { readPage, sendPage } from './send-page.js';

/** The first that fits says how long a file may be kept. */
const KEPT: readonly (readonly [RegExp, string])[] = [
  // A file named after its content never changes.
  [/\.[0-9a-f]{8,}\.\w+$/, 'public, max-age=31536000, immutable'],
  // Office shows no ribbon icon that it may not keep.
  [/\.png$/, 'public, max-age=86400'],
  [/./, 'no-cache'],
];

/**
 * The web application from webpack's folder: the browser's page at `/` and `/app`, the page for checking a file at
 * `/kiem-tra`, the one for a code on paper at `/kiem-tra-giay`, the one for a vendor's class sheet at
 * `/kiem-tra-bang-diem`, the pane inside Office at `/addin`.
 */
export function pages(webDir: string): Router {
  const router = Router();
  const assets = packedFiles(webDir, (file) => KEPT.find(([pattern]) => pattern.test(file))![1]);
  // A page goes out with a nonce in it or not at all.
  const files: RequestHandler = (req, res, next) => (req.path.endsWith('.html') ? next() : assets(req, res, next));
  router.get(['/', '/index.html', '/app', '/app/index.html'], pageHeaders, htmlOf(webDir, 'index.html'));
  router.get(['/kiem-tra', '/verify.html'], checkingHeaders, htmlOf(webDir, 'verify.html'));
  router.get(['/kiem-tra-giay', '/paper.html'], checkingHeaders, htmlOf(webDir, 'paper.html'));
  router.get(['/kiem-tra-bang-diem', '/vendor.html'], silentHeaders, htmlOf(webDir, 'vendor.html'));
  router.get(['/addin', '/addin/index.html', '/addin/pane.html'], addinHeaders, htmlOf(webDir, 'pane.html'));
  router.use(fileHeaders);
  // The pages refer to their files from the root; what Office is told of stands below /addin.
  router.use('/app', files);
  router.use('/addin', files);
  router.use(files);
  return router;
}

function htmlOf(webDir: string, name: string): RequestHandler {
  return async (_req, res) => sendPage(res, await readPage(webDir, name));
}
