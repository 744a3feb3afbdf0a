import express, { type Request, type RequestHandler } from 'express';
import { BODY, type Endpoint, XLSX } from '../../core/contract/endpoint.js';
import { jsonOf } from '../http/json-body.js';
import { RequestRefused } from '../http/request-refused.js';

export const XLSX_LIMIT = 5 * 2 ** 20;

const anyType = () => true;

const BYTES = new WeakMap<Request, Uint8Array>();

/** A JSON body as it came, before it was read. */
export const bytesOf = (req: Request): Uint8Array => BYTES.get(req) ?? new Uint8Array();

/** Read a request's body as its endpoint says; another media type is 415. */
export function readBody({ body, most = BODY.usual }: Endpoint): RequestHandler {
  if (body === undefined) return (_req, _res, next) => next();
  const wanted = body === XLSX ? [XLSX, 'application/octet-stream'] : ['application/json'];
  const read = express.raw({ limit: body === XLSX ? XLSX_LIMIT : most, type: anyType });
  return (req, res, next) => {
    // Null: there is no body, which the schema judges.
    if (req.is(wanted) === false) throw new RequestRefused(415, 'Content-Type', { Accept: wanted.join(', ') });
    if (body === XLSX) return read(req, res, next);
    read(req, res, (error?: unknown) => {
      if (error !== undefined) return next(error);
      const bytes = req.body as unknown;
      if (!Buffer.isBuffer(bytes)) return next();
      BYTES.set(req, bytes);
      try {
        req.body = jsonOf(bytes);
      } catch (refused) {
        return next(refused);
      }
      next();
    });
  };
}
