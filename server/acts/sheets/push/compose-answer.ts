import { cellKey } from '../../../../core/codes/cell-key.js';
import type { IncomingChange } from './incoming.js';
import type { Judged } from './judge-changes.js';
import type { Author } from './name-authors.js';
import type { OtherChange } from './others-changed.js';
import type { Sifted } from './sift-changes.js';
import type { RefusedCell, StoredAnswer } from './stored-answer.js';

export interface Outcome {
  readonly changes: readonly IncomingChange[];
  readonly sifted: Sifted;
  readonly judged: Judged;
  readonly others: readonly OtherChange[];
  /** By revision. A value from before every revision has nobody's name, and the time of this push. */
  readonly authors: ReadonlyMap<number, Author>;
  readonly userId: string;
  readonly receivedAt: string;
}

/** The answer to a push, in codes. */
export function composeAnswer({ changes, sifted, judged, others, authors, userId, receivedAt }: Outcome): StoredAnswer {
  const by = (revision: number) => ({
    author: authors.get(revision)?.name ?? '',
    at: authors.get(revision)?.at ?? receivedAt,
  });
  return {
    revision: judged.next.revision,
    refused: [...sifted.refused, ...asTyped(judged.refused, changes)],
    conflicts: judged.conflicts.map(({ pupil, field, base, value, theirs, revision }) => ({
      pupil,
      field,
      base,
      mine: value,
      theirs,
      ...by(revision),
      own: authors.get(revision)?.userId === userId,
    })),
    othersChanged: others.map(({ pupil, field, value, revision }) => ({ pupil, field, value, ...by(revision) })),
    readAs: sifted.readAs,
  };
}

function asTyped(refused: readonly RefusedCell[], changes: readonly IncomingChange[]): readonly RefusedCell[] {
  if (refused.length === 0) return refused;
  const typed = new Map(changes.map((change) => [cellKey(change), change.value]));
  return refused.map((cell) => ({ ...cell, value: typed.get(cellKey(cell)) ?? null }));
}
