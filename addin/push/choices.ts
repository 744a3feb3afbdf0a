/** Conflicts and what the person chose: plain data, nothing chosen by itself (decision 3). */
import { cellKey as keyInSheet } from '../../core/codes/cell-key.js';
import type { PushAnswer, SentChange } from '../../core/contract/push.js';
import type { UploadPart } from '../../core/contract/sheet.js';
import type { SheetPeriod } from '../../core/codes/periods.js';

export type Side = 'mine' | 'theirs';
export type Conflict = PushAnswer['conflicts'][number];

/** The open conflicts of one class sheet. */
export interface ConflictSheet {
  readonly classId: string;
  readonly className: string;
  readonly period: SheetPeriod;
  /** Revision the other values stand for. */
  readonly revision: number;
  readonly conflicts: readonly Conflict[];
}

/** The conflicts a push was answered with, sheet by sheet. */
export const conflictsOf = (parts: readonly UploadPart[]): readonly ConflictSheet[] =>
  parts.flatMap(({ classId, className, period, answer }) =>
    answer ? [{ classId, className, period, revision: answer.revision, conflicts: answer.conflicts }] : [],
  );

/** Sides by `cellKey`; a cell not chosen yet is absent. */
export type Choices = Readonly<Record<string, Side>>;

export const sheetKey = ({ classId, period }: Pick<ConflictSheet, 'classId' | 'period'>): string =>
  `${classId}\n${period}`;

export const cellKey = (
  sheet: Pick<ConflictSheet, 'classId' | 'period'>,
  { pupil, field }: Pick<Conflict, 'pupil' | 'field'>,
): string => `${sheetKey(sheet)}\n${keyInSheet({ pupil, field })}`;

export function choose(choices: Choices, keys: readonly string[], side: Side): Choices {
  return { ...choices, ...Object.fromEntries(keys.map((key) => [key, side])) };
}

/** Conflicts of a sheet by column, in the order they came. */
export function byColumn(
  conflicts: readonly Conflict[],
): readonly { readonly field: string; readonly conflicts: readonly Conflict[] }[] {
  const columns = new Map<string, Conflict[]>();
  for (const conflict of conflicts) {
    const column = columns.get(conflict.field);
    if (column) column.push(conflict);
    else columns.set(conflict.field, [conflict]);
  }
  return [...columns].map(([field, list]) => ({ field, conflicts: list }));
}

/** What has to be sent: her value against theirs, where she chose hers. Keeping theirs sends nothing. */
export function chosenChanges(sheet: ConflictSheet, choices: Choices): readonly SentChange[] {
  return sheet.conflicts
    .filter((conflict) => choices[cellKey(sheet, conflict)] === 'mine')
    .map(({ pupil, field, mine, theirs }) => ({ pupil, field, base: theirs, value: mine }));
}

/** A sheet after its choices went through: what was chosen is gone, what changed meanwhile has come. */
export function afterSending(sheet: ConflictSheet, choices: Choices, answer: PushAnswer | null): ConflictSheet {
  const open = sheet.conflicts.filter((conflict) => choices[cellKey(sheet, conflict)] === undefined);
  return {
    ...sheet,
    revision: answer?.revision ?? sheet.revision,
    conflicts: [...open, ...(answer?.conflicts ?? [])],
  };
}
