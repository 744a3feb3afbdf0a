/** What goes back into the open workbook after a push or a choice: others' values, and the renewed very hidden sheet. */
import { cellKey as keyOfCell } from '../../core/codes/cell-key.js';
import { checkPart } from '../../core/check/check-part.js';
import type { Change, PushAnswer } from '../../core/contract/push.js';
import { renewedBase } from '../../core/contract/renewed-base.js';
import { isFieldKey } from '../../core/fields/field-key.js';
import { parseCell } from '../../core/rules/parse-cell.js';
import { showValue } from '../../core/rules/show-value.js';
import { type SheetValues, type Value, valueAt } from '../../core/sheet/values.js';
import { cellsRead, laidOver, olderCells } from '../../core/workbook/after-push.js';
import { type HiddenPart, type OlderCells, planHiddenSheet } from '../../core/workbook/hidden-sheet.js';
import type { PlanSheet } from '../../core/workbook/plan.js';
import type { RawBook, RawCell } from '../../core/workbook/raw.js';
import type { ReadPart, ReadWorkbook } from '../../core/workbook/read-types.js';
import type { CellWrite } from '../excel/door.js';
import { cellKey, type Choices, type ConflictSheet } from '../push/choices.js';
import { digest } from './digest.js';

interface PartRenewal {
  readonly revision: number;
  /** Laid over the base. */
  readonly values: Readonly<Record<string, Readonly<Record<string, Value>>>>;
  readonly older: OlderCells | undefined;
  /** Values for cells that still hold what the person was shown. */
  readonly writes: readonly {
    readonly pupil: string;
    readonly field: string;
    readonly value: Value;
    readonly unless: (now: RawCell) => boolean;
  }[];
}

export interface Renewed {
  readonly cells: readonly CellWrite[];
  readonly hidden: PlanSheet;
}

/** One class sheet as it was read for a push, and what the push answered. */
export interface Answered {
  readonly part: ReadPart;
  readonly changes: readonly Change[];
  readonly answer: PushAnswer;
  /** What the system had when the push was previewed. */
  readonly system: SheetValues;
}

/** After a push. `workbook` is read again after the answer came: a cell typed in meanwhile keeps what was typed. */
export function renewAfterPush(book: RawBook, workbook: ReadWorkbook, answered: readonly Answered[]): Promise<Renewed> {
  return renew(book, workbook, (part) => {
    const found = answered.find((one) => isSame(one.part, part));
    if (!found) return null;
    const { answer, changes } = found;
    const isRead = cellsRead(found.part);
    const late = lateValues(found);
    const sent = new Map(found.part.cells.map((cell) => [keyOfCell(cell), JSON.stringify(cell.raw)]));
    const shown = { ...answer, base: { ...answer.base, values: only(answer.base.values, isRead) } };
    return {
      revision: answer.base.revision,
      values: over(late, renewedBase(changes, shown)),
      older: olderCells(found.part, answer),
      writes: [...late, ...answer.othersChanged]
        .filter(isRead)
        .map((cell) => ({ ...cell, unless: (now) => JSON.stringify(now) !== sent.get(keyOfCell(cell)) })),
    };
  });
}

interface LateValue {
  readonly pupil: string;
  readonly field: string;
  readonly value: Value;
}

/**
 * Cells whose base stayed behind in an earlier push (refused, in conflict) and which now hold that old base again: the
 * answer speaks of what changed since the sheet's revision and leaves them out.
 */
function lateValues({ part, changes, system }: Answered): readonly LateValue[] {
  const sent = new Set(changes.map(keyOfCell));
  return Object.entries(part.older ?? {}).flatMap(([pupil, row]) =>
    Object.keys(row).flatMap((field): LateValue[] => {
      if (!isFieldKey(field) || sent.has(keyOfCell({ pupil, field }))) return [];
      const value = valueAt(system, pupil, field);
      return value === valueAt(part.base, pupil, field) ? [] : [{ pupil, field, value }];
    }),
  );
}

type Values = PartRenewal['values'];

const over = (late: readonly LateValue[], newer: Values): Values => {
  const values: Record<string, Record<string, Value>> = {};
  for (const { pupil, field, value } of late) (values[pupil] ??= {})[field] = value;
  for (const [pupil, row] of Object.entries(newer)) values[pupil] = { ...values[pupil], ...row };
  return values;
};

/** After a choice between two values; `answer` is that of sending hers, null where every choice was theirs. */
export function renewAfterChoice(
  book: RawBook,
  workbook: ReadWorkbook,
  sheet: ConflictSheet,
  choices: Choices,
  answer: PushAnswer | null,
): Promise<Renewed> {
  return renew(book, workbook, (part) => {
    if (part.context.class.id !== sheet.classId || part.context.period !== sheet.period) return null;
    const isRead = cellsRead(part);
    const chosen = sheet.conflicts.filter((conflict) => choices[cellKey(sheet, conflict)] !== undefined);
    const theirs = chosen.filter((conflict) => choices[cellKey(sheet, conflict)] === 'theirs');
    const mine = chosen
      .filter((conflict) => choices[cellKey(sheet, conflict)] === 'mine')
      .map(({ pupil, field, mine: value }) => ({ pupil, field, value }));
    const others = answer?.othersChanged.filter(isRead) ?? [];
    const values: Record<string, Record<string, Value>> = answer
      ? renewedBase(mine, { ...answer, base: { ...answer.base, values: only(answer.base.values, isRead) } })
      : {};
    for (const { pupil, field, theirs: value } of theirs) (values[pupil] ??= {})[field] = value;
    const settled = new Set([...theirs, ...mine].map(keyOfCell));
    for (const cell of [...(answer?.refused ?? []), ...(answer?.conflicts ?? [])]) settled.delete(keyOfCell(cell));
    return {
      revision: answer?.base.revision ?? part.baseRevision,
      values,
      older: olderBut(part, settled, answer?.base.revision ?? part.baseRevision),
      writes: [
        ...theirs.map(({ pupil, field, theirs: value, mine: typed }) => ({
          pupil,
          field,
          value,
          unless: (now: RawCell) => !holds(field, now, typed),
        })),
        ...others.map((cell) => {
          const base = isFieldKey(cell.field) ? valueAt(part.base, cell.pupil, cell.field) : null;
          return { ...cell, unless: (now: RawCell) => !holds(cell.field, now, base) };
        }),
      ],
    };
  });
}

/** What still differs from the base keeps the revision its base stands for; settled cells are as new. */
function olderBut(part: ReadPart, settled: ReadonlySet<string>, revision: number): OlderCells | undefined {
  const older: Record<string, Record<string, number>> = {};
  const keep = (pupil: string, field: string, at: number): void => {
    if (at < revision && !settled.has(keyOfCell({ pupil, field }))) (older[pupil] ??= {})[field] = at;
  };
  for (const { pupil, field } of checkPart(part).changes) keep(pupil, field, part.baseRevision);
  for (const [pupil, row] of Object.entries(part.older ?? {}))
    for (const [field, at] of Object.entries(row)) keep(pupil, field, at);
  return Object.keys(older).length > 0 ? older : undefined;
}

const isSame = (one: ReadPart, other: ReadPart): boolean =>
  one.context.class.id === other.context.class.id && one.context.period === other.context.period;

function holds(field: string, raw: RawCell, value: Value): boolean {
  if (!isFieldKey(field)) return false;
  const parsed = parseCell(field, raw);
  return (parsed.ok ? parsed.value : parsed.typed) === value;
}

/** Values of the cells a copy shows. */
function only(
  values: PushAnswer['base']['values'],
  isRead: (cell: { pupil: string; field: string }) => boolean,
): PushAnswer['base']['values'] {
  return Object.fromEntries(
    Object.entries(values).map(([pupil, row]) => [
      pupil,
      Object.fromEntries(Object.entries(row).filter(([field]) => isRead({ pupil, field }))),
    ]),
  );
}

async function renew(
  book: RawBook,
  workbook: ReadWorkbook,
  renewalOf: (part: ReadPart) => PartRenewal | null,
): Promise<Renewed> {
  const cells: CellWrite[] = [];
  const parts = workbook.parts.map((part): HiddenPart => {
    const { context, own, base, older, baseRevision: revision } = part;
    const renewal = renewalOf(part);
    if (!renewal) return { context, own, base, older, revision };
    const places = new Map(part.cells.map((cell) => [keyOfCell(cell), cell]));
    for (const { pupil, field, value, unless } of renewal.writes) {
      const now = places.get(keyOfCell({ pupil, field }));
      if (!now || unless(now.raw)) continue;
      cells.push({ sheet: now.sheet, cell: now.cell, value: showValue(now.field, value) });
    }
    const { values } = renewal;
    return { context, own, base: laidOver(context, base, values), older: renewal.older, revision: renewal.revision };
  });
  const hidden = await planHiddenSheet(workbook.kind, parts, digest);
  // Known by what stands on it, like when it is read: somebody may have renamed it.
  const name = book.sheets.find(({ rows }) => rows[0]?.[0] === 'hocba')?.name ?? hidden.name;
  return { cells, hidden: { ...hidden, name } };
}
