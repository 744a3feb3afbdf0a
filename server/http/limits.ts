import type { RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { refuse } from '../usecases/refused.js';
import { signedInOf } from './authenticate.js';

/** Requests a minute: sign-ins and everything by address, uploads, pushes and reports of refusals by person. */
export interface Limits {
  readonly signIn: number;
  readonly upload: number;
  readonly push: number;
  readonly report: number;
  readonly all: number;
}

/** A school's teachers may share one address; a person pushes and uploads by hand. */
export const LIMITS: Limits = { signIn: 60, upload: 20, push: 60, report: 30, all: 3000 };

/** Refuse with too-many-requests above a number a minute, by signed-in person or else by address (IPv6 by /56). */
export const limit = (perMinute: number): RequestHandler =>
  rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    validate: { xForwardedForHeader: false },
    keyGenerator: (req, res) => signedInOf(res as never)?.userId ?? ipKeyGenerator(req.ip ?? ''),
    handler: (_req, _res, next) => next(refuse('too-many-requests')),
  });
