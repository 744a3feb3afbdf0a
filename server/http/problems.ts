/** The one place where what went wrong becomes an answer: problem+json (RFC 9457) in the asked language. */
import { STATUS_CODES } from 'node:http';
import type { ErrorRequestHandler, Request, Response } from 'express';
import { refusalBody } from '../../core/words/render.js';
import { refusal } from '../../core/codes/refusal.js';
import { RecordUnwritable } from '../../core/record/writable.js';
import { troubleOf } from '../database/trouble.js';
import type { Deps } from '../runner/deps.js';
import { Refused, refuse } from '../ground/refused.js';
import { NoSchool } from '../acts/school/load-school.js';
import { errorFacts } from '../ground/error-facts.js';
import { hasLeft } from '../web/has-left.js';
import { letPast } from '../web/let-past.js';
import { localeOf } from '../web/locale.js';
import { RequestRefused } from '../web/request-refused.js';
import { statusOf } from '../web/status-of.js';

export function problems({ log, newId }: Pick<Deps, 'log' | 'newId'>): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    if (hasLeft(error)) return;
    if (res.headersSent) {
      next(error);
      return;
    }
    const { refused, status } = refusedBy(error) ?? troubled() ?? unexpected();
    if (status === 401) res.set('WWW-Authenticate', 'Bearer');
    if (status === 503 || status === 507) res.set('Retry-After', '60');
    if (refused.refusal.code === 'shutting-down') res.set('Connection', 'close');
    const { seconds } = refused.refusal.params;
    if (seconds !== undefined) res.set('Retry-After', String(seconds));
    if (refused instanceof RequestRefused) res.set(refused.headers);
    if (isHeardOut(req)) letPast(req);
    else res.set('Connection', 'close');
    const { code, reason, remedy } = refusalBody(refused.refusal, localeOf(req));
    const body = { type: `urn:hocba:problem:${code}`, title: STATUS_CODES[status], status, code, reason, remedy };
    (res as Response).status(status).type('application/problem+json').send(JSON.stringify(body));

    function troubled() {
      const trouble = troubleOf(error);
      if (trouble === null) return null;
      log.error({ trouble, error: errorFacts(error) }, 'trouble of the machine');
      return { refused: new Refused(refusal(trouble)), status: statusOf(trouble) };
    }

    function unexpected() {
      const reference = newId().slice(0, 8);
      log.error({ error: errorFacts(error), reference }, 'unexpected error');
      return { refused: new Refused(refusal('unexpected', { reference })), status: 500 };
    }
  };
}

/** What Express and the use cases throw when the request is at fault; null for our own mistakes. */
function refusedBy(error: unknown): { refused: Refused; status: number } | null {
  if (error instanceof RequestRefused) return { refused: error, status: error.status };
  if (error instanceof Refused) return { refused: error, status: statusOf(error.refusal.code) };
  if (error instanceof NoSchool) return { refused: refuse('no-school-yet'), status: statusOf('no-school-yet') };
  if (error instanceof RecordUnwritable) return { refused: new Refused(error.refusal), status: 422 };
  if (!(error instanceof Error) || !('status' in error)) return null;
  const { status } = error;
  if (typeof status !== 'number' || status < 400 || status > 499) return null;
  return { refused: new RequestRefused(status, 'HTTP'), status };
}

/** A body above this size is cut off: who sends it is no page of ours, which look at their files before. */
const HEARD_OUT = 64 * 2 ** 20;

const isHeardOut = (req: Request): boolean =>
  req.get('Transfer-Encoding') === undefined && Number(req.get('Content-Length') ?? 0) <= HEARD_OUT;
