/**
 * The page behind the address on every print, `/tra-cuu?ma=CODE`: a form without a script; what is asked goes by POST, so
 * that address, log and referrer hold no more than the paper does. Whoever can answer (a school, an office) mounts it.
 */
import express, {
  type ErrorRequestHandler,
  type Request,
  type RequestHandler,
  type Response,
  type Router,
} from 'express';
import {
  isQuestion,
  type LookupFaults,
  type LookupQuestion,
  readQuestion,
  type TypedQuestion,
} from '../../core/lookup/typed-question.js';
import type { LookupOutcome } from '../../core/lookup/outcome.js';
import { fill } from '../../core/text/fill.js';
import { lookup as en } from '../../core/words/en/lookup.js';
import { lookup as vi } from '../../core/words/vi/lookup.js';
import type { LookupWords } from '../../core/words/lookup-words.js';
import { refusalBody, type Locale } from '../../core/words/render.js';
import { Refused } from '../ground/refused.js';
import { formHeaders, nonceOf } from '../web/headers.js';
import { letPast } from '../web/let-past.js';
import { localeOf } from '../web/locale.js';
import { nameEndpoint } from '../web/request-log.js';
import { RequestRefused } from '../web/request-refused.js';
import { statusOf } from '../web/status-of.js';
import { answer, noAnswer } from './answer.js';
import { faultList, FIELDS, form } from './form.js';
import { escaped } from './html.js';
import { pageFrame } from './page-frame.js';
import { readForm } from './read-form.js';

export interface LookupSource {
  readonly lookUp: (question: LookupQuestion) => Promise<LookupOutcome>;
  /** Refuses whoever asks too often. */
  readonly limited: RequestHandler;
  /** The page where signatures are checked; null where there is none. */
  readonly checkAt: string | null;
  /** Where whoever asked for a soft copy sees the answer; none where nobody grants any. */
  readonly softCopiesAt?: string;
}

const WORDS: Readonly<Record<Locale, LookupWords>> = { vi, en };
const NOTHING: TypedQuestion = { code: '', birthDay: '', lastFour: '' };

/** To be mounted where the printed addresses lead. */
export function lookupPages({ lookUp, limited, ...pages }: LookupSource): Router {
  const router = express.Router();
  router.use((_req, res, next) => {
    nameEndpoint(res, 'lookup');
    next();
  }, formHeaders);
  router.get('/', (req, res) => {
    const typed = { ...NOTHING, code: textOf(req.query[FIELDS.code]) };
    send(req, res, { status: 200, typed });
  });
  router.post('/', limited, async (req, res) => {
    const typed = await typedIn(req);
    const question = readQuestion(typed);
    if (!isQuestion(question)) send(req, res, { status: 422, typed, faults: question });
    else sendOutcome(req, res, { typed, ...pages }, await lookUp(question));
  });
  router.all('/', (req) => {
    throw new RequestRefused(405, req.method, { Allow: 'GET, HEAD, POST' });
  });
  router.use(refusedPage);
  return router;
}

interface Shown {
  readonly status: number;
  readonly typed: TypedQuestion;
  readonly faults?: LookupFaults;
  /** Stands above the form. */
  readonly above?: { readonly first: string; readonly meaning: string };
}

function sendOutcome(
  req: Request,
  res: Response,
  { typed, checkAt, softCopiesAt }: { readonly typed: TypedQuestion } & Pick<LookupSource, 'checkAt' | 'softCopiesAt'>,
  outcome: LookupOutcome,
): void {
  const words = WORDS[localeOf(req)];
  switch (outcome.kind) {
    case 'found': {
      const softCopies =
        softCopiesAt === undefined
          ? ''
          : `<p class="note">${escaped(words.softCopy)} <a href="${softCopiesAt}?lang=${localeOf(req)}">${softCopiesAt}</a>.</p>`;
      const again = `<p><a href="${actionOf(req)}">${escaped(words.askAgain)}</a></p>`;
      sendPage(
        req,
        res,
        200,
        words.validity[outcome.unit.validity].first,
        answer(words, outcome.unit, checkAt) + softCopies + again,
      );
      return;
    }
    case 'held':
      return send(req, res, { status: 503, typed, above: words.held });
    case 'rests': {
      const { seconds } = outcome;
      res.set('Retry-After', String(seconds));
      const meaning = fill(words.rests.meaning, { seconds });
      return send(req, res, { status: 429, typed, above: { ...words.rests, meaning } });
    }
    case 'not-found':
      return send(req, res, { status: 404, typed, above: words.notFound });
  }
}

/** The form with what was typed, and what is to be said of it. */
function send(req: Request, res: Response, { status, typed, faults = {}, above }: Shown): void {
  const words = WORDS[localeOf(req)];
  const faulty = Object.keys(faults).length > 0;
  const head = above ? noAnswer(above) : `<h1>${escaped(words.title)}</h1>`;
  const lead = `<p>${escaped(words.lead)}</p>`;
  const title = above
    ? `${above.first} – ${words.title}`
    : faulty
      ? `${words.faultsTitle} – ${words.title}`
      : words.title;
  const body = head + (faulty ? faultList(words, faults) : '') + lead + form(words, actionOf(req), typed, faults);
  sendPage(req, res, status, title, body);
}

/** Answers about a child are not packed: a packed length tells of what is inside. */
function sendPage(req: Request, res: Response, status: number, title: string, body: string): void {
  const locale = localeOf(req);
  const other: Locale = locale === 'vi' ? 'en' : 'vi';
  // Without the code: it stands in no address that we write.
  const nav = `<nav><a href="${req.baseUrl}?lang=${other}" lang="${other}" hreflang="${other}">${escaped(WORDS[locale].otherLanguage)}</a></nav>`;
  res
    .status(status)
    .type('html')
    .send(pageFrame(locale, nonceOf(res), title, body + nav));
}

const actionOf = (req: Request): string => `${req.baseUrl}?lang=${localeOf(req)}`;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Throws RequestRefused for a body that is no form of ours. */
async function typedIn(req: Request): Promise<TypedQuestion> {
  const sent = await readForm(req);
  const field = (name: keyof TypedQuestion): string => sent.get(FIELDS[name]) ?? '';
  return { code: field('code'), birthDay: field('birthDay'), lastFour: field('lastFour') };
}

/** People get a page, what went wrong in the machine is answered and logged as everywhere. */
const refusedPage: ErrorRequestHandler = (error: unknown, req, res, next) => {
  if (!(error instanceof Refused)) {
    next(error);
    return;
  }
  letPast(req);
  if (error instanceof RequestRefused) res.set(error.headers);
  const status = error instanceof RequestRefused ? error.status : statusOf(error.refusal.code);
  const { reason, remedy } = refusalBody(error.refusal, localeOf(req));
  const above = { first: WORDS[localeOf(req)].trouble, meaning: `${reason} ${remedy}` };
  send(req, res, { status, typed: NOTHING, above });
};
