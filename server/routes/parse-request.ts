import type { z } from 'zod';
import { controlPlace } from '../../core/codes/control-characters.js';
import { type Endpoint, XLSX } from '../../core/contract/endpoint.js';
import { RequestRefused } from '../web/request-refused.js';

/** Parameters and query by the endpoint's schemas. Throws RequestRefused naming where it does not fit. */
export const parseHead = ({ params, query }: Endpoint, req: { readonly params: unknown; readonly query: unknown }) => ({
  params: params && parsePart(params, req.params, 'path'),
  query: query && parsePart(query, req.query, 'query'),
});

/** The body, as it came: JSON by its schema, the bytes of a file as they are. Throws RequestRefused. */
export function parseBody({ body }: Endpoint, came: unknown): unknown {
  if (body === undefined) return undefined;
  return body === XLSX ? came : parsePart(body, came ?? {}, 'body');
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
