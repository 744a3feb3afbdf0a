import type { Request, RequestHandler, Response } from 'express';
import { accessOf, isEarly } from '../../core/rights/access.js';
import type { ActName } from '../../core/rights/rights.js';
import type { SignedIn } from '../runner/caller.js';
import type { Deps } from '../runner/deps.js';
import { readSession } from '../acts/sessions/read-session.js';
import { refuse } from '../ground/refused.js';
import { cookieToken, CSRF, csrfFor, hasCsrf } from '../web/cookies.js';

interface Locals {
  signedIn?: SignedIn;
  csrf?: string;
}

/** Who is signed in; only behind `authenticate`. */
export const signedInOf = (res: Response): SignedIn | undefined => (res.locals as Locals).signedIn;
/** The CSRF token of a page's sign-in. */
export const csrfOf = (res: Response): string | undefined => (res.locals as Locals).csrf;

const changes = (req: Request): boolean => req.method !== 'GET' && req.method !== 'HEAD';
const SAME = new Set([undefined, 'same-origin', 'none']);

/** Let in who may come in (what a page asks by itself counts as no use of the sign-in): bearer token or cookie, CSRF token for pages that change something, what must come first, then the hat. */
export function authenticate(
  deps: Deps,
  { acts, quiet = false }: { readonly acts: readonly ActName[]; readonly quiet?: boolean },
): RequestHandler {
  const access = accessOf(acts);
  const early = isEarly(acts);
  return async (req, res, next) => {
    // Browsers say where a request comes from; what changes something must come from our own pages.
    if (changes(req) && !SAME.has(req.get('Sec-Fetch-Site'))) throw refuse('csrf');
    if (access === 'anybody') return next();

    const bearer = /^Bearer ([\w-]{1,128})$/i.exec(req.get('Authorization') ?? '')?.[1];
    const token = bearer ?? cookieToken(req);
    const signedIn = token
      ? await readSession(deps, { token, channel: bearer ? 'bearer' : 'cookie', from: req.ip ?? null, quiet })
      : null;
    if (!token || !signedIn) throw refuse('signed-out');
    if (!bearer) {
      // A page that only asks says whose it is, too: its cookie may be another person's by now, signed in in another tab.
      if ((changes(req) || req.get(CSRF) !== undefined) && !hasCsrf(req, token)) throw refuse('csrf');
      (res.locals as Locals).csrf = csrfFor(token);
    }
    (res.locals as Locals).signedIn = signedIn;
    const { hats, must } = signedIn;
    if (must !== null && !early) throw refuse(`${must}-first`);
    // Whoever has left wears none.
    if (!hats.some((hat) => access === 'signed-in' || access.includes(hat))) throw refuse('not-allowed');
    next();
  };
}
