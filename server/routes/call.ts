import type { Request, Response } from 'express';
import type { z } from 'zod';
import type { EVENTS } from '../../core/contract/endpoint.js';
import type { EndpointName, ENDPOINTS } from '../../core/contract/endpoints.js';
import type { ActName, RIGHTS } from '../../core/rights/rights.js';
import type { Locale } from '../../core/words/render.js';
import type { SignedIn } from '../runner/caller.js';
import type { Events } from '../http/send-events.js';
import type { ExcelSite } from '../kit/excel-site.js';
import type { Deps } from '../runner/deps.js';
import type { IssuedFile, IssuedWorkbook } from '../acts/sheets/workbook/write-issued.js';

type Parsed<Part> = Part extends z.ZodType ? z.output<Part> : undefined;
type PartOf<N extends EndpointName, Key extends string> =
  (typeof ENDPOINTS)[N] extends Record<Key, infer Part> ? Part : undefined;

/** Nobody where anybody may do it. */
type WhoOf<A extends ActName> = 'anybody' extends (typeof RIGHTS)[A]['who'][number] ? undefined : SignedIn;

/** What a handler is given: everything parsed by the endpoint's schemas. A raw body arrives as its bytes. */
export interface Call<N extends EndpointName> {
  readonly deps: Deps;
  readonly version: string;
  readonly excelSite: ExcelSite | null;
  readonly locale: Locale;
  readonly params: Parsed<PartOf<N, 'params'>>;
  readonly query: Parsed<PartOf<N, 'query'>>;
  readonly body: PartOf<N, 'body'> extends string ? Uint8Array : Parsed<PartOf<N, 'body'>>;
  /** The body as it came, before it was read. */
  readonly sent: Uint8Array;
  /** When its last byte had arrived: deadlines and locks go by this, whatever it waits for afterwards. */
  readonly receivedAt: Date;
  readonly who: WhoOf<(typeof ENDPOINTS)[N]['acts'][number]>;
  readonly req: Request;
  readonly res: Response;
}

export type Answer<N extends EndpointName> = (typeof ENDPOINTS)[N]['answer'] extends z.ZodType
  ? z.input<Extract<(typeof ENDPOINTS)[N]['answer'], z.ZodType>>
  : (typeof ENDPOINTS)[N]['answer'] extends typeof EVENTS
    ? Events
    : IssuedWorkbook | IssuedFile;

export type Handlers = { readonly [N in EndpointName]: (call: Call<N>) => Answer<N> | Promise<Answer<N>> };
