import { createHmac, timingSafeEqual } from 'node:crypto';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { Request, Response } from 'express';

/** `__Host-` ties the cookie to this very host over HTTPS; plain HTTP exists on localhost only. */
const nameFor = (req: Request): string => (req.secure ? '__Host-hocba' : 'hocba');

/** The token a page's cookie carries. */
export const cookieToken = (req: Request): string | undefined => parseCookie(req.headers.cookie ?? '')[nameFor(req)];

/** Give the page its token, or with null take it away. It ends with the browser, and on the server before that. */
export function setCookieToken(req: Request, res: Response, token: string | null): void {
  res.append(
    'Set-Cookie',
    stringifySetCookie(nameFor(req), token ?? '', {
      httpOnly: true,
      secure: req.secure,
      sameSite: 'strict',
      path: '/',
      ...(token === null && { maxAge: 0 }),
    }),
  );
}

/** The CSRF token that goes with a cookie's token; nothing has to be stored for it. */
export const csrfFor = (token: string): string => createHmac('sha256', token).update('csrf').digest('base64url');

/** The header that carries it. */
export const CSRF = 'X-CSRF-Token';

/** Whether a page sent the CSRF token of its cookie. */
export const hasCsrf = (req: Request, token: string): boolean => isCsrf(token, req.get(CSRF) ?? '');

/** Whether a text is the CSRF token of a cookie: a form without a script has it in a field. */
export function isCsrf(token: string, text: string): boolean {
  const sent = Buffer.from(text);
  const expected = Buffer.from(csrfFor(token));
  return sent.length === expected.length && timingSafeEqual(sent, expected);
}
