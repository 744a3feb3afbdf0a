/** What a copy of a class sheet carries once a push of it was answered (decision 7), be it a file or open in Excel. */
import { type CellAddress, cellKey } from '../codes/cell-key.js';
import { isFieldKey } from '../fields/field-key.js';
import type { SheetContext } from '../sheet/context.js';
import { fieldsOf } from '../sheet/sheet-fields.js';
import type { SheetValues, Value } from '../sheet/values.js';
import type { OlderCells } from './hidden-sheet.js';
import type { ReadPart } from './read-types.js';

/** What an answer says of the cells of a push. */
interface Answered {
  readonly refused: readonly CellAddress[];
  readonly conflicts: readonly CellAddress[];
  readonly base: { readonly revision: number };
}

/** The cells a copy shows, and could therefore be read. */
export const cellsRead = (part: Pick<ReadPart, 'cells'>): ((cell: CellAddress) => boolean) => {
  const read = new Set(part.cells.map(cellKey));
  return (cell) => read.has(cellKey(cell));
};

/**
 * Cells that keep their base though the sheet's revision is renewed: refused, conflicting, or not read. They keep its
 * revision too; otherwise a value that was changed and corrected back meanwhile would be undone by the next push.
 */
export function olderCells(part: ReadPart, answer: Answered): OlderCells | undefined {
  const isRead = cellsRead(part);
  const own = new Set(part.own);
  const unread = part.context.pupils.flatMap(({ id, grade }) =>
    fieldsOf(part.context, grade).flatMap((field) => {
      const cell = { pupil: id, field };
      return own.has(field) && !isRead(cell) ? [cell] : [];
    }),
  );
  const older: Record<string, Record<string, number>> = {};
  for (const { pupil, field } of [...answer.refused, ...answer.conflicts, ...unread]) {
    const revision = part.older?.[pupil]?.[field] ?? part.baseRevision;
    if (revision < answer.base.revision) (older[pupil] ??= {})[field] = revision;
  }
  return Object.keys(older).length > 0 ? older : undefined;
}

/** A base with newer values over it; null takes a value away. Only pupils of the copy and fields there are. */
export function laidOver(
  { pupils }: Pick<SheetContext, 'pupils'>,
  base: SheetValues,
  values: Readonly<Record<string, Readonly<Record<string, Value>>>>,
): SheetValues {
  return Object.fromEntries(
    pupils.map(({ id }) => {
      const changes = values[id];
      if (!changes) return [id, base[id] ?? {}];
      const row = new Map<string, string>(Object.entries(base[id] ?? {}));
      for (const [field, value] of Object.entries(changes)) {
        if (value === null) row.delete(field);
        else if (isFieldKey(field)) row.set(field, value);
      }
      return [id, Object.fromEntries(row)];
    }),
  );
}
