/** What an endpoint is made of. */
import type { z } from 'zod';
import type { ActName } from '../rights/rights.js';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const ZIP = 'application/zip';
export const PDF = 'application/pdf';
export const XML = 'application/xml';
/** A file of whatever kind somebody entered: it is saved, never shown by the server's word. */
export const FILE = 'application/octet-stream';
export const CSV = 'text/csv; charset=utf-8';
/** What changes, as it changes: each event's data is JSON; comments are signs of life. */
export const EVENTS = 'text/event-stream';

/**
 * Bytes of a JSON body: a sign-in, which anybody may send; what an act needs where its endpoint says nothing else; a page
 * of signatures or a certificate with its chain; a class's values, every remark of 60 pupils as long as may be and over
 * another as long; the revocation list of a large authority.
 */
export const BODY = {
  tiny: 4 * 2 ** 10,
  usual: 64 * 2 ** 10,
  page: 256 * 2 ** 10,
  sheet: 2 * 2 ** 20,
  list: 8 * 2 ** 20,
} as const;

export interface Endpoint {
  readonly method: 'get' | 'post';
  /** Express and OpenAPI path with `{name}` parameters, below `/api/v1`. */
  readonly path: string;
  readonly summary: string;
  /**
   * What it is for, of the table of rights: whoever may do one of them is let in (`accessOf`), and nobody writes roles here.
   * Which of several it is, and whether in this class, its act asks the table again.
   */
  readonly acts: readonly [ActName, ...ActName[]];
  /**
   * What it shows of people: of the class in its address, or of the school. An inspector's look at it becomes an audit
   * event; where taking it is one for everybody (a workbook, a print), nothing is said here.
   */
  readonly shows?: 'class' | 'school';
  /** A page asks for it by itself: it keeps no sign-in alive that its person has left. */
  readonly quiet?: true;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  /** A JSON body's schema, or the media type of a raw one. */
  readonly body?: z.ZodType | typeof XLSX;
  /** The most bytes of a JSON body; the usual number where nothing is said. */
  readonly most?: (typeof BODY)[keyof typeof BODY];
  readonly answer:
    | z.ZodType
    | typeof XLSX
    | typeof DOCX
    | typeof ZIP
    | typeof PDF
    | typeof XML
    | typeof CSV
    | typeof FILE
    | typeof EVENTS;
}
