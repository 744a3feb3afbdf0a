import { transcode } from 'node:buffer';
import express, { type Request, type RequestHandler } from 'express';
import { type Endpoint, XLSX } from '../../core/contract/endpoint.js';
import { RequestRefused } from '../http/request-refused.js';

/** 20,000 changes with a long remark here and there. */
export const JSON_LIMIT = 8 * 2 ** 20;
export const XLSX_LIMIT = 5 * 2 ** 20;

const raw = {
  json: express.raw({ limit: JSON_LIMIT, type: () => true }),
  xlsx: express.raw({ limit: XLSX_LIMIT, type: () => true }),
};

const BYTES = new WeakMap<Request, Uint8Array>();

/** A JSON body as it came, before it was read. */
export const bytesOf = (req: Request): Uint8Array => BYTES.get(req) ?? new Uint8Array();

/** Read a request's body as its endpoint says; another media type is 415. */
export function readBody({ body }: Endpoint): RequestHandler {
  if (body === undefined) return (_req, _res, next) => next();
  const wanted = body === XLSX ? [XLSX, 'application/octet-stream'] : ['application/json'];
  return (req, res, next) => {
    // Null: there is no body, which the schema judges.
    if (req.is(wanted) === false) throw new RequestRefused(415, 'Content-Type', { Accept: wanted.join(', ') });
    if (body === XLSX) return raw.xlsx(req, res, next);
    raw.json(req, res, (error?: unknown) => {
      if (error !== undefined) return next(error);
      try {
        const bytes = req.body as unknown;
        if (Buffer.isBuffer(bytes)) BYTES.set(req, bytes);
        req.body = parseJson(bytes);
        next();
      } catch {
        next(new RequestRefused(400, 'JSON'));
      }
    });
  };
}

/** UTF-8 into JSON, by way of UTF-16: twice as fast as letting `toString` decode it. Throws for other bytes. */
function parseJson(bytes: unknown): unknown {
  return Buffer.isBuffer(bytes) && bytes.length > 0
    ? JSON.parse(transcode(bytes, 'utf8', 'utf16le').toString('utf16le'))
    : undefined;
}
