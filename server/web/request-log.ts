import { randomBytes } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import type { Log } from '../ground/log.js';

/** Name the endpoint a request has reached, for the log. */
export function nameEndpoint(res: Response, name: string): void {
  (res.locals as { endpoint?: string }).endpoint = name;
}

/** By which a person's report names a line of the log. */
export const REQUEST_NUMBER = 'X-Request-Number';

/** One line a request, with the number its answer bears: which endpoint, by whom, how it ended, how long. No address, body, query or name of a pupil. */
export const requestLog =
  (log: Log, userOf: (res: Response) => string | undefined): RequestHandler =>
  (req, res, next) => {
    const began = performance.now();
    // In two parts, as no number of a person's is written: a report leaves out whatever looks like one.
    const number = `${randomBytes(3).toString('hex')}-${randomBytes(3).toString('hex')}`;
    res.set(REQUEST_NUMBER, number);
    res.on('close', () => {
      const { endpoint = 'page' } = res.locals as { endpoint?: string };
      const ms = Math.round((performance.now() - began) * 10) / 10;
      const status = res.writableFinished ? res.statusCode : 'aborted';
      log.info({ number, endpoint, method: req.method, status, ms, user: userOf(res) }, 'request');
    });
    next();
  };
