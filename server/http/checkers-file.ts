/** The school's newest file for checkers, under an address that stays, for anybody and any program. */
import { createHash } from 'node:crypto';
import { type RequestHandler, Router } from 'express';
import { newestCheckersFile } from '../acts/checkers/parts/checkers-state.js';
import { readFrom } from '../store/read-from.js';
import type { Deps } from '../runner/deps.js';
import { refuse } from '../ground/refused.js';
import { type Limits, limit } from './limits.js';

/** To be mounted at /kiem-tra. */
export function checkersFile(deps: Pick<Deps, 'db' | 'limits'>, { all }: Limits): Router {
  const router = Router();
  const send: RequestHandler = async (req, res) => {
    const found = await readFrom(deps.db, (db) => newestCheckersFile({ db }));
    if (found === null) throw refuse('not-found');
    res.set({
      'Cache-Control': 'public, max-age=3600, must-revalidate',
      'Content-Type': 'application/xml; charset=utf-8',
      'Content-Disposition': `attachment; filename="nguoi-ky-${found.number}.xml"`,
      ETag: `"${createHash('sha256').update(found.xml).digest('base64url')}"`,
      'Last-Modified': new Date(found.madeAt).toUTCString(),
      'X-Content-Type-Options': 'nosniff',
    });
    if (req.fresh) res.status(304).end();
    else res.send(found.xml);
  };
  router.get('/nguoi-ky.xml', limit(deps.limits, 'checkers', all), send);
  return router;
}
