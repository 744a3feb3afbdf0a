import { readFile } from 'node:fs/promises';
import path from 'node:path';
import express, { type RequestHandler, Router } from 'express';
import { refuse } from '../usecases/refused.js';
import { addinHeaders, nonceOf, pageHeaders } from './headers.js';

/** What the page's HTML has where the nonce belongs. */
const NONCE = '__CSP_NONCE__';
/** A file named after its content never changes. */
const HASHED = /\.[0-9a-f]{8,}\.\w+$/;

/** The web application from webpack's folder: one page at `/` and `/app`, the same inside Office at `/addin`. */
export function pages(webDir: string): Router {
  const router = Router();
  const files = express.static(webDir, {
    index: false,
    redirect: false,
    setHeaders: (res, file) => {
      res.setHeader('Cache-Control', HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  router.use('/addin', addinHeaders);
  router.use(pageHeadersElsewhere);
  router.get(['/', '/index.html', '/app', '/app/index.html', '/addin', '/addin/index.html'], indexOf(webDir));
  // The page refers to its files relative to itself.
  router.use('/app', files);
  router.use('/addin', files);
  router.use(files);
  return router;
}

const pageHeadersElsewhere: RequestHandler = (req, res, next) =>
  req.path === '/addin' || req.path.startsWith('/addin/') ? next() : pageHeaders(req, res, next);

function indexOf(webDir: string): RequestHandler {
  return async (_req, res) => {
    const html = await readFile(path.join(webDir, 'index.html'), 'utf8').catch(() => null);
    if (html === null) throw refuse('not-found');
    res
      .set('Cache-Control', 'no-store')
      .type('html')
      .send(html.replaceAll(NONCE, nonceOf(res)));
  };
}
