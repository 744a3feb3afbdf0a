import express, { type Express } from 'express';
import { mountApi } from './routes/mount-api.js';
import type { ExcelSite } from './kit/excel-site.js';
import type { Deps } from './runner/deps.js';
import { refuse } from './ground/refused.js';
import { signedInOf } from './http/authenticate.js';
import { checkersFile } from './http/checkers-file.js';
import { type Limits, limit, LIMITS } from './http/limits.js';
import { lookUpUnit } from './acts/lookup/look-up-unit.js';
import { grantAtCode } from './acts/lookup/grant-at-code.js';
import { lookupPages } from './lookup/lookup-pages.js';
import { softCopyPages } from './lookup/soft-copy-pages.js';
import { pages } from './http/pages.js';
import { publishedFiles } from './http/pki.js';
import { problems } from './http/problems.js';
import { leastHeaders } from './web/headers.js';
import { requestLog } from './web/request-log.js';
import { trialPages } from './http/trial.js';

export interface AppOptions {
  readonly version: string;
  /** Folder of the built web application. */
  readonly webDir: string;
  /** Folder of the built trial page; it is served for a sample school only. */
  readonly trialDir?: string;
  readonly limits?: Limits;
  /** Where Excel reaches this server; null without HTTPS. */
  readonly excelSite?: () => ExcelSite | null;
  /** A proxy on this machine passes requests on: who asks, and whether by HTTPS, is what it says. */
  readonly behindProxy?: boolean;
  /** True once the server is stopping. */
  readonly stopping?: () => boolean;
}

/** The whole HTTP surface over the use cases. */
export function createApp(
  deps: Deps,
  {
    version,
    webDir,
    trialDir,
    limits = LIMITS,
    excelSite = () => null,
    behindProxy = false,
    stopping = () => false,
  }: AppOptions,
): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  // Nobody else's word counts: plain HTTP is spoken with this machine alone.
  if (behindProxy) app.set('trust proxy', 'loopback');
  app.use(requestLog(deps.log, (res) => signedInOf(res)?.userId));
  app.use(leastHeaders);
  app.use((_req, _res, next) => {
    if (stopping()) throw refuse('shutting-down');
    next();
  });
  app.use('/api/v1', mountApi(deps, { version, limits, excelSite }));
  app.use('/api', () => {
    throw refuse('not-found');
  });
  app.use('/pki', publishedFiles(deps, limits));
  app.use('/kiem-tra', checkersFile(deps, limits));
  const lookup = limit(deps.limits, 'lookup', limits.lookup);
  app.use(
    '/tra-cuu/ban-mem',
    softCopyPages({ limited: lookup, grantAt: (code) => grantAtCode(deps, code), lookupAt: '/tra-cuu' }),
  );
  app.use(
    '/tra-cuu',
    lookupPages({
      ...{ limited: lookup, lookUp: (question) => lookUpUnit(deps, question) },
      ...{ checkAt: '/kiem-tra', softCopiesAt: '/tra-cuu/ban-mem' },
    }),
  );
  if (trialDir !== undefined) app.use('/trial', trialPages(deps, { trialDir, webDir, excelSite }));
  app.use(pages(webDir));
  app.use(() => {
    throw refuse('not-found');
  });
  app.use(problems(deps));
  return app;
}
