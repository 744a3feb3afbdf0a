import type { RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import type { LimitKeeper } from '../limits/limit-keeper.js';
import { refuse } from '../ground/refused.js';
import { signedInOf } from './authenticate.js';

/** Requests a minute: sign-ins, codes looked up and everything by address, uploads, pushes and reports of refusals by person. */
export interface Limits {
  readonly signIn: number;
  readonly upload: number;
  readonly push: number;
  readonly report: number;
  /** Printed codes looked up. */
  readonly lookup: number;
  readonly all: number;
}

/** A school's teachers may share one address and sign in at the same hour; a person pushes and uploads by hand. */
export const LIMITS: Limits = { signIn: 200, upload: 20, push: 60, report: 30, lookup: 120, all: 3000 };

const WINDOW = 60_000;

/** The network an address belongs to, as limits count it: one subscriber's of IPv6 (/56), of IPv4 the address. */
export const networkOf = (address: string | undefined): string => ipKeyGenerator(address ?? '');

/** Refuse with too-many-requests above a number a minute, by signed-in person or else by address, counted for each area. */
export const limit = (keeper: Pick<LimitKeeper, 'hit'>, area: string, perMinute: number): RequestHandler =>
  rateLimit({
    windowMs: WINDOW,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // The library judges by the code's text: addresses do go through its `ipKeyGenerator`, and areas have keys of their own.
    validate: { xForwardedForHeader: false, keyGeneratorIpFallback: false, singleCount: false },
    keyGenerator: (req, res) => signedInOf(res as never)?.userId ?? networkOf(req.ip),
    store: {
      increment: async (key) => {
        const { hits, endsIn } = await keeper.hit(`${area}\n${key}`, WINDOW);
        return { totalHits: hits, resetTime: new Date(Date.now() + endsIn) };
      },
      // Nothing here takes a request back.
      decrement: () => undefined,
      resetKey: () => undefined,
    },
    handler: (_req, _res, next) => next(refuse('too-many-requests')),
  });
