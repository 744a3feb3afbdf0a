/** What each endpoint takes and gives, read off `ENDPOINTS`. */
import type { z } from 'zod';
import type { EVENTS } from '../../core/contract/endpoint.js';
import type { ENDPOINTS, EndpointName } from '../../core/contract/endpoints.js';

type Spec<N extends EndpointName> = (typeof ENDPOINTS)[N];
type Part<E, K extends 'params' | 'query'> =
  E extends Record<K, infer S extends z.ZodType> ? { readonly [key in K]: z.input<S> } : unknown;
type Body<E> = E extends { body: infer B }
  ? { readonly body: B extends z.ZodType ? z.input<B> : Uint8Array<ArrayBuffer> }
  : unknown;

export type Input<N extends EndpointName> = Part<Spec<N>, 'params'> & Part<Spec<N>, 'query'> & Body<Spec<N>>;

/** A file the server sent. */
export interface Download {
  readonly name: string | null;
  readonly content: Blob;
}

export type Answer<N extends EndpointName> = Spec<N>['answer'] extends infer A
  ? A extends z.ZodType
    ? z.output<A>
    : A extends typeof EVENTS
      ? ReadableStream<Uint8Array>
      : Download
  : never;
