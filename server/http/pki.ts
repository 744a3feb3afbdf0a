/**
 * What the school's authority publishes, for anybody and any program (RFC 5280 section 4.2.1.13, RFC 2585): its
 * certificates and the newest revocation lists.
 */
import { createHash } from 'node:crypto';
import { type RequestHandler, Router } from 'express';
import type { Deps } from '../runner/deps.js';
import { readPublished } from '../acts/certificates/read-published.js';
import { refuse } from '../ground/refused.js';
import { type Limits, limit } from './limits.js';

/** A list may be renewed by a revocation at any hour; a certificate stays for years. */
const KINDS = {
  crl: { type: 'application/pkix-crl', cache: 'public, max-age=3600, must-revalidate' },
  cer: { type: 'application/pkix-cert', cache: 'public, max-age=86400' },
} as const;

/** To be mounted at /pki. */
export function publishedFiles(deps: Pick<Deps, 'db' | 'limits'>, { all }: Limits): Router {
  const router = Router();
  router.use(limit(deps.limits, 'pki', all));
  const send: RequestHandler<{ file: string }> = async (req, res) => {
    const [, role, kind] = /^(root|issuing)\.(crl|cer)$/.exec(req.params.file) ?? [];
    if ((role !== 'root' && role !== 'issuing') || (kind !== 'crl' && kind !== 'cer')) throw refuse('not-found');
    const found = await readPublished(deps, role, kind);
    if (found === null) throw refuse('not-found');
    res.set({
      'Cache-Control': KINDS[kind].cache,
      'Content-Type': KINDS[kind].type,
      ETag: `"${createHash('sha256').update(found.der).digest('base64url')}"`,
      'Last-Modified': new Date(found.madeAt).toUTCString(),
      'X-Content-Type-Options': 'nosniff',
    });
    if (req.fresh) res.status(304).end();
    else res.send(Buffer.from(found.der));
  };
  router.get('/:file', send);
  return router;
}
