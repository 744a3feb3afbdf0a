import { createHash } from 'node:crypto';
import type { IncomingChange } from './incoming.js';

export interface PushContent {
  readonly classId: string;
  readonly period: string;
  readonly baseRevision: number;
  readonly changes: readonly IncomingChange[];
  /** The request's body as it came, where there was one: hashing it costs a fifth of writing the changes out again. */
  readonly sent?: Uint8Array;
}

/** SHA-256 of what a push says and to which sheet, hex, so that the same id with other content is noticed. */
export function contentDigest({ classId, period, baseRevision, changes, sent }: PushContent): string {
  return createHash('sha256')
    .update(JSON.stringify([classId, period, baseRevision]))
    .update(sent ?? JSON.stringify(changes.map(({ pupil, field, base, value }) => [pupil, field, base, value])))
    .digest('hex');
}
