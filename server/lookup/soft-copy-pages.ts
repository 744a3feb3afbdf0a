/** Where whoever asked for a soft copy sees how it stands (G5): a form without a script, one answer for every code there is none of. */
import express, {
  type ErrorRequestHandler,
  type Request,
  type RequestHandler,
  type Response,
  type Router,
} from 'express';
import { shownDay } from '../../core/codes/day.js';
import type { Locale } from '../../core/codes/locale.js';
import { codeOf } from '../../core/lookup/typed-question.js';
import { fill } from '../../core/text/fill.js';
import { softCopy as en } from '../../core/words/en/soft-copy.js';
import { refusalBody } from '../../core/words/render.js';
import type { ShownGrant, SoftCopyWords } from '../../core/words/soft-copy-words.js';
import { softCopy as vi } from '../../core/words/vi/soft-copy.js';
import { Refused } from '../ground/refused.js';
import { formHeaders, nonceOf } from '../web/headers.js';
import { letPast } from '../web/let-past.js';
import { localeOf } from '../web/locale.js';
import { nameEndpoint } from '../web/request-log.js';
import { RequestRefused } from '../web/request-refused.js';
import { statusOf } from '../web/status-of.js';
import { noAnswer } from './answer.js';
import { readForm } from './read-form.js';
import { escaped } from './html.js';
import { pageFrame } from './page-frame.js';

export interface SoftCopySource {
  readonly grantAt: (code: string) => Promise<{ readonly state: ShownGrant; readonly day: string } | null>;
  /** Refuses whoever asks too often. */
  readonly limited: RequestHandler;
  /** Where transcripts are looked up. */
  readonly lookupAt: string;
}

const WORDS: Readonly<Record<Locale, SoftCopyWords>> = { vi, en };
const FIELD = 'yeu-cau';

interface Shown {
  readonly status: number;
  /** Of the answer, for the window's title. */
  readonly first?: string;
  /** Stands above the form. */
  readonly head?: string;
  readonly typed?: string;
  /** Whether it was sent without a code. */
  readonly lacks?: boolean;
}

export function softCopyPages({ grantAt, limited, lookupAt }: SoftCopySource): Router {
  const router = express.Router();
  const send = (req: Request, res: Response, { status, first, head, typed = '', lacks = false }: Shown): void => {
    const locale = localeOf(req);
    const other: Locale = locale === 'vi' ? 'en' : 'vi';
    const words = WORDS[locale];
    const fault = lacks ? `<p class="fault" id="${FIELD}-fault">${escaped(words.lacks.fault)}</p>\n` : '';
    const faulty = lacks ? ' aria-invalid="true" autofocus' : '';
    const body = `${head ?? `<h1>${escaped(words.title)}</h1>`}<p>${escaped(words.lead)}</p>
<form method="post" action="${req.baseUrl}?lang=${locale}" autocomplete="off" novalidate>
<div class="field"><label for="${FIELD}">${escaped(words.field.label)}</label>
<p class="hint" id="${FIELD}-hint">${escaped(words.field.hint)}</p>
${fault}<input id="${FIELD}" name="${FIELD}" type="text" value="${escaped(typed)}" maxlength="60" required aria-describedby="${FIELD}-hint${lacks ? ` ${FIELD}-fault` : ''}" autocomplete="off" autocapitalize="off" spellcheck="false"${faulty}></div>
<p><button type="submit">${escaped(words.ask)}</button></p></form>
<nav><a href="${lookupAt}?lang=${locale}">${escaped(words.lookup)}</a> <a href="${req.baseUrl}?lang=${other}" lang="${other}" hreflang="${other}">${escaped(words.otherLanguage)}</a></nav>`;
    const title = first === undefined ? words.title : `${first} – ${words.title}`;
    res
      .status(status)
      .type('html')
      .send(pageFrame(locale, nonceOf(res), title, body));
  };
  router.use((_req, res, next) => {
    nameEndpoint(res, 'soft-copy');
    next();
  }, formHeaders);
  router.get('/', (req, res) => send(req, res, { status: 200 }));
  router.post('/', limited, async (req, res) => {
    const words = WORDS[localeOf(req)];
    const typed = (await readForm(req)).get(FIELD) ?? '';
    if (typed.trim() === '') return send(req, res, { status: 422, first: words.lacks.title, lacks: true });
    // What cannot be a code is looked for all the same: one answer, by one statement.
    const found = await grantAt(codeOf(typed) ?? '');
    if (found === null) {
      const { notFound } = words;
      return send(req, res, { status: 404, first: notFound.first, head: noAnswer(notFound), typed });
    }
    const { first, meaning } = words.states[found.state];
    const bad = found.state === 'open' || found.state === 'granted' ? '' : ' bad';
    const said = fill(meaning, { day: shownDay(found.day) });
    const head = `<div class="answer${bad}" role="status"><h1>${escaped(first)}</h1><p>${escaped(said)}</p></div>`;
    send(req, res, { status: 200, first, head, typed });
  });
  router.all('/', (req) => {
    throw new RequestRefused(405, req.method, { Allow: 'GET, HEAD, POST' });
  });
  const refused: ErrorRequestHandler = (error: unknown, req, res, next) => {
    if (!(error instanceof Refused)) return next(error);
    letPast(req);
    if (error instanceof RequestRefused) res.set(error.headers);
    const status = error instanceof RequestRefused ? error.status : statusOf(error.refusal.code);
    const { reason, remedy } = refusalBody(error.refusal, localeOf(req));
    const { trouble: first } = WORDS[localeOf(req)];
    send(req, res, { status, first, head: noAnswer({ first, meaning: `${reason} ${remedy}` }) });
  };
  router.use(refused);
  return router;
}
