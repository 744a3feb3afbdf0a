/** Before a push: where it would meet another's newer value. The merge itself says so, on the sheet as it stands now. */
import type { SheetBody, UploadPart } from '../contract/sheet.js';
import { cellKey } from '../codes/cell-key.js';
import { type FieldKey, isFieldKey } from '../fields/field-key.js';
import type { Cell, SheetDocument } from '../merge/document.js';
import { merge, type ProposedChange } from '../merge/merge.js';
import { parseCell } from '../rules/parse-cell.js';
import type { PupilId } from '../sheet/values.js';
import type { ReadPart } from '../workbook/read-types.js';
import type { TakenPart } from './taken-part.js';

type Foreseen = NonNullable<UploadPart['foreseen']>;

/** The oldest revision any cell of a copy stands for: what the sheet is asked about. */
export const oldestBase = ({ baseRevision, older }: Pick<ReadPart, 'baseRevision' | 'older'>): number =>
  Object.values(older ?? {})
    .flatMap((row) => Object.values(row))
    .reduce((oldest, revision) => Math.min(oldest, revision), baseRevision);

/** @param sheet Asked with `since` = `oldestBase`. Cells that cannot be read or entered are refused by themselves, and are no conflict. */
export function foreseeConflicts(
  { part, checked, mayEnter = () => true }: TakenPart & { mayEnter?: (field: FieldKey) => boolean },
  sheet: Pick<SheetBody, 'revision' | 'values' | 'closed' | 'changed'>,
): Foreseen {
  const closed = new Set((sheet.closed ?? []).map(({ pupil }) => pupil));
  const proposed = (checked?.changes ?? []).flatMap(({ pupil, field, base, value }): ProposedChange[] => {
    const parsed = parseCell(field, value);
    if (!parsed.ok || !mayEnter(field) || closed.has(pupil)) return [];
    return [{ pupil, field, base, value: parsed.value, baseRevision: part.older?.[pupil]?.[field] }];
  });
  if (proposed.length === 0) return [];
  const by = new Map((sheet.changed ?? []).map((cell) => [cellKey(cell), cell]));
  return merge(documentSince(sheet, oldestBase(part)), part.baseRevision, proposed).conflicts.map(
    ({ pupil, field, base, value, theirs }) => {
      const { author = '', at = '', own = false } = by.get(cellKey({ pupil, field })) ?? {};
      return { pupil, field, base, mine: value, theirs, author, at, own };
    },
  );
}

/** The stored document as far as the answer tells it: a cell not named was set no later than what was asked about. */
function documentSince(
  { revision, values, changed }: Pick<SheetBody, 'revision' | 'values' | 'changed'>,
  since: number,
): SheetDocument {
  const cells: Record<PupilId, Partial<Record<FieldKey, Cell>>> = {};
  const put = (pupil: PupilId, field: string, at: number): void => {
    if (isFieldKey(field)) (cells[pupil] ??= {})[field] = [values[pupil]?.[field] ?? null, at];
  };
  for (const [pupil, row] of Object.entries(values)) for (const field of Object.keys(row)) put(pupil, field, since);
  for (const { pupil, field, revision: at } of changed ?? []) put(pupil, field, at);
  return { revision, cells };
}
