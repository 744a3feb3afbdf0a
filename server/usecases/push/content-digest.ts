import { sha256 } from '../digests.js';
import type { IncomingChange } from './incoming.js';

export interface PushAddress {
  readonly classId: string;
  readonly period: string;
  readonly baseRevision: number;
}

/**
 * SHA-256 of what a push says, so that the same id with other content is noticed. One list of texts, four a cell: as
 * JSON, no text can pass for another.
 */
export function contentDigest(
  { classId, period, baseRevision }: PushAddress,
  changes: readonly IncomingChange[],
): string {
  const said: (string | number | null)[] = [classId, period, baseRevision];
  for (const { pupil, field, base, value } of changes) said.push(pupil, field, base, value);
  return sha256(JSON.stringify(said));
}
