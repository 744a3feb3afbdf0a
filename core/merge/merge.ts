/** Three-way merge, cell by cell (decisions 3, 4, 6, 7). Last writer wins nowhere. */
import { cellKey } from '../codes/cell-key.js';
import type { FieldKey } from '../fields/field-key.js';
import type { Value, PupilId } from '../sheet/values.js';
import { cellAt, type CellChange, type SheetDocument } from './document.js';

/** A change whose value is already canonical. */
export interface ProposedChange {
  readonly pupil: PupilId;
  readonly field: FieldKey;
  readonly base: Value;
  readonly value: Value;
  /** Revision the base of this cell stands for, where it is older than the rest of the copy. */
  readonly baseRevision?: number | undefined;
}

/** Two people changed one cell differently; nothing is chosen for anybody. */
export interface Conflict extends ProposedChange {
  readonly theirs: Value;
  /** Revision that set the other value; 0 when the sender's base was never stored. */
  readonly revision: number;
}

export interface Merge {
  /** Changes to store. */
  readonly changes: readonly CellChange[];
  /** Sent, but already so: counted as taken. */
  readonly unchanged: readonly ProposedChange[];
  readonly conflicts: readonly Conflict[];
}

/**
 * Compare each proposed change with what is stored: equal to the sender's value, nothing is left to do; equal to the
 * sender's base and set no later than `baseRevision`, it is taken; otherwise it is a conflict. The value alone is not
 * enough: a cell that was changed and corrected back holds the base's value again, and an older copy must not undo
 * the correction. A cell proposed twice counts once, the last time.
 */
export function merge(document: SheetDocument, baseRevision: number, proposed: readonly ProposedChange[]): Merge {
  const changes: CellChange[] = [];
  const unchanged: ProposedChange[] = [];
  const conflicts: Conflict[] = [];
  for (const change of lastOfEachCell(proposed)) {
    const [theirs, revision] = cellAt(document, change.pupil, change.field);
    if (theirs === change.value) unchanged.push(change);
    else if (theirs === change.base && revision <= (change.baseRevision ?? baseRevision))
      changes.push({ pupil: change.pupil, field: change.field, before: theirs, after: change.value });
    else conflicts.push({ ...change, theirs, revision });
  }
  return { changes, unchanged, conflicts };
}

/** In the ordinary case, without a cell proposed twice, the list itself: keys of two thousand cells cost time. */
function lastOfEachCell(proposed: readonly ProposedChange[]): Iterable<ProposedChange> {
  const fields = new Map<PupilId, Set<FieldKey>>();
  for (const { pupil, field } of proposed) {
    let seen = fields.get(pupil);
    if (!seen) fields.set(pupil, (seen = new Set()));
    if (seen.has(field)) return new Map(proposed.map((change) => [cellKey(change), change])).values();
    seen.add(field);
  }
  return proposed;
}

/** Cells set after the sender's base by somebody, which the sender did not touch. */
export function changedSince(
  document: SheetDocument,
  revision: number,
  touched: readonly { readonly pupil: PupilId; readonly field: string }[],
): { pupil: PupilId; field: FieldKey; value: Value; revision: number }[] {
  if (revision >= document.revision) return [];
  const mine = new Set(touched.map(cellKey));
  return Object.entries(document.cells).flatMap(([pupil, cells]) =>
    (Object.entries(cells) as [FieldKey, readonly [Value, number]][])
      .filter(([field, [, at]]) => at > revision && !mine.has(cellKey({ pupil, field })))
      .map(([field, [value, at]]) => ({ pupil, field, value, revision: at })),
  );
}
