import type { Request } from 'express';
import type { z } from 'zod';
import { controlPlace } from '../../core/codes/control-characters.js';
import { type Endpoint, XLSX } from '../../core/contract/endpoint.js';
import { RequestRefused } from '../http/request-refused.js';

export interface ParsedRequest {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/** Parameters, query and body by the endpoint's schemas. Throws RequestRefused naming where it does not fit. */
export function parseRequest(endpoint: Endpoint, req: Request): ParsedRequest {
  return {
    params: endpoint.params && parsePart(endpoint.params, req.params, 'path'),
    query: endpoint.query && parsePart(endpoint.query, req.query, 'query'),
    body: bodyOf(endpoint, req),
  };
}

function bodyOf({ body }: Endpoint, req: Request): unknown {
  if (body === undefined) return undefined;
  if (body === XLSX) return Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0);
  return typeof body === 'string' ? undefined : parsePart(body, (req.body as unknown) ?? {}, 'body');
}

function parsePart(schema: z.ZodType, value: unknown, where: string): unknown {
  const { success, data, error } = schema.safeParse(value);
  if (success) {
    // In one place for every schema there is, so that none can forget it.
    const control = controlPlace(data);
    if (control) throw new RequestRefused(400, `${[where, ...control].join('.')}: U+0000–U+001F, U+007F`);
    return data;
  }
  const places = error.issues.slice(0, 3).map(({ path }) => [where, ...path].join('.'));
  throw new RequestRefused(400, places.join(', '));
}
