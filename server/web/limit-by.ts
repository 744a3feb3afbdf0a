import type { RequestHandler, Response } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import type { LimitKeeper } from '../limits/limit-keeper.js';
import { refuse } from '../ground/refused.js';

const WINDOW = 60_000;

/** The network an address belongs to, as limits count it: one subscriber's of IPv6 (/56), of IPv4 the address. */
export const networkOf = (address: string | undefined): string => ipKeyGenerator(address ?? '');

/** Refuse with too-many-requests above a number a minute, by who asks or else by address, counted for each area. */
export const limitBy = (
  keeper: Pick<LimitKeeper, 'hit'>,
  area: string,
  perMinute: number,
  whoOf: (res: Response) => string | undefined = () => undefined,
): RequestHandler =>
  rateLimit({
    windowMs: WINDOW,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // The library judges by the code's text: addresses do go through its `ipKeyGenerator`, and areas have keys of their own.
    validate: { xForwardedForHeader: false, keyGeneratorIpFallback: false, singleCount: false },
    keyGenerator: (req, res) => whoOf(res as never) ?? networkOf(req.ip),
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
