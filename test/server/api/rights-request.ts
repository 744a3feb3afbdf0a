/** A request to a route as the tests of every route send it: class 4A, its year-end, and else what is not there. */
import { randomUUID } from 'node:crypto';
import { type Endpoint, XLSX } from '../../../core/contract/endpoint.js';
import type { EndpointName } from '../../../core/contract/endpoints.js';
import { type BuiltClass, SCHOOL_YEAR } from '../../support/builders.js';
import type { SendOptions } from '../../support/server.js';
import { bodiesAbout, QUERIES } from './rights-by-hand.js';

export interface AskedRequest {
  readonly method: string;
  readonly path: string;
  readonly sent: SendOptions;
}

export type Request = (
  name: EndpointName,
  endpoint: Endpoint,
  headers: Readonly<Record<string, string>>,
) => AskedRequest;

/** `workbook`: the class's year-end, for what takes a file. */
export function requestsAbout(klass: BuiltClass, workbook: Uint8Array): Request {
  const bodies = bodiesAbout(() => klass.pupils[0]!);
  return (name, endpoint, headers) => ({
    method: endpoint.method.toUpperCase(),
    path:
      endpoint.path
        .replace('{classId}', klass.id)
        .replace('{period}', 'year-end')
        .replace('{id}', 'none')
        .replace('{number}', '1')
        .replace('{by}', 'principal')
        .replace('{importId}', randomUUID())
        .replace('{pupilId}', 'none')
        .replace('{fingerprint}', 'a'.repeat(64))
        .replace('{pupil}', klass.pupils[0]!)
        .replace('{code}', randomUUID())
        .replace('{subject}', 'AN')
        .replace('{year}', SCHOOL_YEAR)
        .replace('{kind}', 'regulation')
        .replace('{slot}', 'homeroom') + (QUERIES[name] ?? ''),
    sent:
      endpoint.body === XLSX
        ? { headers: { ...headers, 'Content-Type': XLSX }, raw: workbook }
        : { headers, body: bodies[name]?.() },
  });
}
