import type { Request } from 'express';
import { readBytes } from '../web/read-bytes.js';
import { RequestRefused } from '../web/request-refused.js';

/** Bytes of a form, however its signs are written. */
const MOST = 4096;

/** The fields of a small form. Throws RequestRefused for a body that is no form of ours. */
export async function readForm(req: Request): Promise<URLSearchParams> {
  if (req.is('application/x-www-form-urlencoded') === false) throw new RequestRefused(415, 'Content-Type');
  if (req.get('Transfer-Encoding') !== undefined) throw new RequestRefused(411, 'Content-Length');
  const length = Number(req.get('Content-Length') ?? 0);
  if (length > MOST) throw new RequestRefused(413, 'Content-Length');
  return new URLSearchParams(length === 0 ? '' : new TextDecoder().decode(await readBytes(req, length)));
}
