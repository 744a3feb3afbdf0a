import type { RequestHandler } from 'express';
import type { LimitKeeper } from '../limits/limit-keeper.js';
import { limitBy } from '../web/limit-by.js';
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

/** Refuse with too-many-requests above a number a minute, by signed-in person or else by address, counted for each area. */
export const limit = (keeper: Pick<LimitKeeper, 'hit'>, area: string, perMinute: number): RequestHandler =>
  limitBy(keeper, area, perMinute, (res) => signedInOf(res)?.userId);
