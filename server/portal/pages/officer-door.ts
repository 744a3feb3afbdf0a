/** What stands around every officers' page: her session, her forms, and what is said where something is refused. */
import type { ErrorRequestHandler, Request, Response } from 'express';
import { refusalBody } from '../../../core/words/render.js';
import { Refused, refuse } from '../../ground/refused.js';
import { cookieToken, isCsrf, setCookieToken } from '../../web/cookies.js';
import { letPast } from '../../web/let-past.js';
import { readBytes } from '../../web/read-bytes.js';
import { RequestRefused } from '../../web/request-refused.js';
import { statusOf } from '../../web/status-of.js';
import { type Officer, OfficerRefused, type OfficerRefusal } from '../acts/officer.js';
import { readSession } from '../acts/sessions.js';
import type { PortalDeps } from '../portal-deps.js';
import { alertBox, link, OFFICERS_PATH, sendHtml } from './html.js';
import { REFUSED } from './words.js';

/** Bytes of a form: a reason of a thousand signs, however they are written. */
const MOST = 32 * 1024;

export interface Door {
  readonly officer: Officer;
  readonly token: string;
}

/** Null where nobody is signed in. */
export async function doorOf(deps: PortalDeps, req: Request): Promise<Door | null> {
  const token = cookieToken(req);
  const officer = token ? await readSession(deps, token) : null;
  return token && officer ? { officer, token } : null;
}

export type Typed = (name: string) => string;

/** What a form says. Throws RequestRefused for a body that is none of ours, and refuses with csrf one from elsewhere. */
export async function typedIn(req: Request): Promise<Typed> {
  const site = req.get('Sec-Fetch-Site');
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw refuse('csrf');
  if (req.is('application/x-www-form-urlencoded') === false) throw new RequestRefused(415, 'Content-Type');
  if (req.get('Transfer-Encoding') !== undefined) throw new RequestRefused(411, 'Content-Length');
  const length = Number(req.get('Content-Length') ?? 0);
  if (length > MOST) throw new RequestRefused(413, 'Content-Length');
  const sent = new URLSearchParams(length === 0 ? '' : new TextDecoder().decode(await readBytes(req, length)));
  return (name) => sent.get(name) ?? '';
}

/** The same of somebody signed in, whose token the form carries. Refuses with csrf. */
export async function typedBy(req: Request, { token }: Door): Promise<Typed> {
  const typed = await typedIn(req);
  if (!isCsrf(token, typed('csrf'))) throw refuse('csrf');
  return typed;
}

export const keepToken = (req: Request, res: Response, token: string | null): void => setCookieToken(req, res, token);

const STATUS: Readonly<Partial<Record<OfficerRefusal, number>>> = {
  'not-found': 404,
  'second-person': 403,
  'not-yours': 403,
  'moved-on': 409,
  'school-exists': 409,
};

/** What is said of a refusal, and its status; null for our own mistakes. */
export function saidOf(error: unknown): { readonly words: string; readonly status: number } | null {
  if (error instanceof OfficerRefused) return { words: REFUSED[error.code], status: STATUS[error.code] ?? 422 };
  // What Express itself cannot read, such as an address.
  if (error instanceof Error && 'status' in error && error.status === 400 && !(error instanceof Refused)) {
    return saidOf(new RequestRefused(400, 'HTTP'));
  }
  if (!(error instanceof Refused)) return null;
  const { reason, remedy } = refusalBody(error.refusal, 'vi');
  const status = error instanceof RequestRefused ? error.status : statusOf(error.refusal.code);
  return { words: `${reason} ${remedy}`, status };
}

/** A page for whatever no page of its own answered. */
export const refusedPage: ErrorRequestHandler = (error: unknown, req, res, next) => {
  const said = saidOf(error);
  if (said === null) return next(error);
  letPast(req);
  if (error instanceof RequestRefused) res.set(error.headers);
  sendHtml(
    res,
    said.status,
    'Không thực hiện được',
    `<h1>Không thực hiện được</h1>${alertBox(said.words)}<p>${link(OFFICERS_PATH, 'Về trang chính')}</p>`,
  );
};
