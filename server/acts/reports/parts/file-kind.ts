import { MOST_SCAN } from '../../../../core/contract/reports.js';
import { refuse } from '../../../ground/refused.js';

const KINDS: readonly (readonly [string, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
];
export const ANSWER_KIND = 'application/json';

/** By what it holds, whatever it is called. Refuses with office-file-kind. */
export function kindOfScan(bytes: Buffer): string {
  const kind = KINDS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
  if (kind === undefined || bytes.length > MOST_SCAN) throw refuse('office-file-kind');
  return kind;
}

/** The portal's answer, where a file is one; null for anything else. */
export function jsonIn(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8')) ?? null;
  } catch {
    return null;
  }
}
