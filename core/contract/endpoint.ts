/** What an endpoint is made of. */
import type { z } from 'zod';
import type { Hat } from '../policy/actor.js';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const ZIP = 'application/zip';
export const PDF = 'application/pdf';
export const XML = 'application/xml';

/**
 * Who is let in before the use case looks closer: anybody, anybody signed in, who wears a hat, or a leader: principal or
 * vice principal.
 */
export type Access = 'anybody' | 'signed-in' | Hat | 'leader';

export interface Endpoint {
  readonly method: 'get' | 'post';
  /** Express and OpenAPI path with `{name}` parameters, below `/api/v1`. */
  readonly path: string;
  readonly summary: string;
  readonly access: Access;
  /**
   * What it shows of people: of the class in its address, or of the school. An inspector's look at it becomes an audit
   * event; where taking it is one for everybody (a workbook, a print), nothing is said here.
   */
  readonly shows?: 'class' | 'school';
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  /** A JSON body's schema, or the media type of a raw one. */
  readonly body?: z.ZodType | typeof XLSX;
  readonly answer: z.ZodType | typeof XLSX | typeof ZIP | typeof PDF | typeof XML;
}
