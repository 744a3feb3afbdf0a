/** A request's body, judged by what its head says before a byte of it is read. */
import { setImmediate as others } from 'node:timers/promises';
import type { Request } from 'express';
import { BODY, type Endpoint, XLSX } from '../../core/contract/endpoint.js';
import { OLE, ZIP } from '../ground/file-marks.js';
import { type Refused, refuse } from '../ground/refused.js';
import { jsonOf } from '../web/json-body.js';
import { readBytes } from '../web/read-bytes.js';
import { RequestRefused } from '../web/request-refused.js';

export const XLSX_LIMIT = 5 * 2 ** 20;
/** A body above this keeps the main thread busy for so long that others must be let past. */
export const LIGHT = 64 * 2 ** 10;

/**
 * How many bytes a request's body has; 0 where there is none or none is wanted. Refuses with too-large; throws
 * RequestRefused: another media type (415), packed (415), of unsaid length (411).
 */
export function announcedLength({ body, most = BODY.usual }: Endpoint, req: Request): number {
  if (body === undefined) return 0;
  const wanted = body === XLSX ? [XLSX, 'application/octet-stream'] : ['application/json'];
  // Null: there is no body, which the schema judges.
  if (req.is(wanted) === false) throw new RequestRefused(415, 'Content-Type', { Accept: wanted.join(', ') });
  if ((req.get('Content-Encoding') ?? 'identity').toLowerCase() !== 'identity')
    throw new RequestRefused(415, 'Content-Encoding', { 'Accept-Encoding': 'identity' });
  if (req.get('Transfer-Encoding') !== undefined) throw new RequestRefused(411, 'Content-Length');
  const length = Number(req.get('Content-Length') ?? 0);
  const limit = body === XLSX ? XLSX_LIMIT : most;
  if (length > limit) throw refuse('too-large', { limit: sizeText(limit) });
  return length;
}

const sizeText = (bytes: number): string =>
  bytes < 2 ** 20 ? `${Math.round(bytes / 2 ** 10)} KB` : `${Math.round(bytes / 2 ** 20)} MB`;

/** The bytes of it. Refuses with file-not-workbook by the first of them, where a workbook is wanted. */
export const readBody = ({ body }: Endpoint, req: Request, length: number): Promise<Uint8Array> =>
  length === 0 ? Promise.resolve(new Uint8Array()) : readBytes(req, length, body === XLSX ? judgeHead : undefined);

/** A workbook is an archive; one under a password, or of before 2007, is a file of OLE. */
const judgeHead = (head: Uint8Array): Refused | null =>
  [ZIP, OLE].some((magic) => magic.equals(head.subarray(0, magic.length))) ? null : refuse('file-not-workbook');

/** What they say; large ones piece by piece, with others let past. Throws RequestRefused (400). */
export async function understoodBody({ body }: Endpoint, bytes: Uint8Array): Promise<unknown> {
  if (body === undefined || body === XLSX) return bytes;
  const value = jsonOf(bytes);
  if (bytes.length > LIGHT) await others();
  return value;
}
