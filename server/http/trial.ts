/**
 * The trial page of the sample school (decision 32): a grid that is no Excel, with the real pane beside it. Nothing here
 * needs the Internet: office.js comes, unmodified, from its package.
 */
import { createRequire } from 'node:module';
import path from 'node:path';
import express, { type RequestHandler, Router } from 'express';
import type { ExcelSite } from '../kit/excel-site.js';
import { SAMPLE_PASSWORD } from '../sample/password.js';
import type { Deps } from '../runner/deps.js';
import { loadIsSample, NoSchool } from '../acts/school/load-school.js';
import { readFrom } from '../store/read-from.js';
import { refuse } from '../ground/refused.js';
import { nonceOf, trialHeaders, trialPaneHeaders } from '../web/headers.js';
import { readPage, sendPage } from './send-page.js';
import { trialElsewhere } from './trial-elsewhere.js';

export interface TrialOptions {
  /** Folder of the built trial page. */
  readonly trialDir: string;
  /** Folder of the built web application, where the pane's page is. */
  readonly webDir: string;
  /** Where HTTPS answers; null where it does not. */
  readonly excelSite: () => ExcelSite | null;
}

const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
/** What a page in Excel on the web loads of the package's 87 MB. */
const OFFICE_FILES = /^\/(office|excel-web-16\.00|[a-z]{2,3}(-[a-z0-9]+)*\/office_strings)\.js$/;

const officeDir = (): string =>
  path.join(path.dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')), 'dist');

/** To be mounted at /trial. */
export function trialPages(deps: Pick<Deps, 'db'>, { trialDir, webDir, excelSite }: TrialOptions): Router {
  const router = Router();
  router.use(sampleOnly(deps));
  router.get('/addin', trialPaneHeaders, async (_req, res) => {
    sendPage(res, (await readPage(webDir, 'pane.html')).replaceAll(CDN, '/trial/office-js/office.js'));
  });
  router.use(trialHeaders);
  router.get('/', secureOnly(excelSite), async (_req, res) => {
    sendPage(res, (await readPage(trialDir, 'trial.html')).replaceAll('__SAMPLE_PASSWORD__', SAMPLE_PASSWORD));
  });
  const office = express.static(officeDir(), { index: false, redirect: false, maxAge: '1d' });
  router.use('/office-js', (req, res, next) => (OFFICE_FILES.test(req.path) ? office(req, res, next) : next()));
  // All files but the page itself are named after their content.
  const files = express.static(trialDir, { index: false, redirect: false, immutable: true, maxAge: '1y' });
  router.use((req, res, next) => (req.path.endsWith('.html') ? next() : files(req, res, next)));
  return router;
}

/** A real school never plays: there the page does not exist. */
const sampleOnly =
  ({ db }: Pick<Deps, 'db'>): RequestHandler =>
  async (_req, _res, next) => {
    const sample = await readFrom(db, loadIsSample).catch((error: unknown) => {
      if (error instanceof NoSchool) return false;
      throw error;
    });
    if (!sample) throw refuse('not-found');
    next();
  };

/** office.js trusts no host over plain HTTP: there the page only says where it is. */
const secureOnly =
  (excelSite: () => ExcelSite | null): RequestHandler =>
  (req, res, next) => {
    if (req.secure) return next();
    sendPage(res, trialElsewhere(excelSite(), nonceOf(res)));
  };
