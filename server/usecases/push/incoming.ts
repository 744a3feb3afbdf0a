import type { Value } from '../../../core/sheet/values.js';

/** A change as it was sent; nothing about it is believed yet. */
export interface IncomingChange {
  readonly pupil: string;
  readonly field: string;
  readonly base: Value;
  readonly value: Value;
}

export interface CellAddress {
  readonly pupil: string;
  readonly field: string;
}

export const cellKey = ({ pupil, field }: CellAddress): string => `${pupil}\n${field}`;

/** A cell sent twice counts once, the last time; in the ordinary case the list itself. */
export function lastOfEachCell(changes: readonly IncomingChange[]): readonly IncomingChange[] {
  const fields = new Map<string, Set<string>>();
  for (const { pupil, field } of changes) {
    let seen = fields.get(pupil);
    if (!seen) fields.set(pupil, (seen = new Set()));
    if (seen.has(field)) return [...new Map(changes.map((change) => [cellKey(change), change])).values()];
    seen.add(field);
  }
  return changes;
}
