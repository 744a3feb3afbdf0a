/** Whose row is whose, by the pupil id in it and never by position. */
import { type FormColumn, fieldOfColumn, type IdentityKey } from '../forms/column.js';
import type { PupilOnSheet } from '../sheet/context.js';
import type { PupilId } from '../sheet/values.js';
import { typedBelow } from './below-list.js';
import type { HeaderBand } from './locate-columns.js';
import { END_MARK } from './markers.js';
import type { RawCell, RawSheet } from './raw.js';
import { isBlank, rawAt, rawText, textAt } from './raw-text.js';
import { otherPupilIn } from './row-name.js';

/** A row whose id names one pupil and whose name another. */
export interface MisnamedRow {
  readonly row: number;
  /** Where the name stands. */
  readonly column: number;
  readonly pupil: PupilOnSheet;
  readonly other: PupilOnSheet;
}

export interface LocatedRows {
  readonly pupils: readonly { readonly row: number; readonly pupil: PupilId }[];
  /** Not among `pupils`: nobody knows whose values these are. */
  readonly misnamed: readonly MisnamedRow[];
  /** Rows with an id that is not on this tab's list. */
  readonly unknown: readonly { readonly row: number; readonly id: string }[];
  /** Rows with values but without an id; nobody knows whose they are. */
  readonly nameless: readonly number[];
  /** The same under the list, where no name says that it is a pupil's. */
  readonly below: readonly number[];
}

/** `pupils` are those of this tab, `roster` those of the class, `closing` the form's own texts under the list, squashed. */
export function locateRows(
  sheet: RawSheet,
  band: HeaderBand,
  columns: ReadonlyMap<number, FormColumn>,
  pupils: ReadonlyMap<PupilId, PupilOnSheet>,
  roster: readonly PupilOnSheet[],
  closing: ReadonlySet<string>,
): LocatedRows {
  const entries = [...columns].flatMap(([column, located]) => {
    const field = fieldOfColumn(located);
    return field === null ? [] : [{ column, field }];
  });
  const looksTyped = typedBelow(sheet, closing);
  const [nameColumn, birthColumn] = [columnOf(columns, 'name'), columnOf(columns, 'birth-date')];
  const otherPupil = otherPupilIn(roster);
  const found: { row: number; pupil: PupilId }[] = [];
  const misnamed: MisnamedRow[] = [];
  const unknown: { row: number; id: string }[] = [];
  const nameless: number[] = [];
  const below: number[] = [];
  const end = endOfPupils(sheet, band);
  for (let row = band.last + 1; row <= sheet.rows.length; row++) {
    const cell = rawAt(sheet, row, band.idColumn);
    const id = pupilOf(cell, pupils);
    const pupil = id === null ? undefined : pupils.get(id);
    if (pupil) {
      const name = textAt(sheet, row, nameColumn);
      const other = otherPupil(pupil, { name, birthDate: textAt(sheet, row, birthColumn) });
      if (other) misnamed.push({ row, column: nameColumn, pupil, other });
      else found.push({ row, pupil: pupil.id });
    } else if (row < end) {
      if (!isBlank(cell)) unknown.push({ row, id: rawText(cell).trim() });
      else if (entries.some(({ column }) => !isBlank(rawAt(sheet, row, column)))) nameless.push(row);
    } else if (entries.some(({ column, field }) => looksTyped(row, column, field))) {
      if (looksTyped(row, band.idColumn, null)) unknown.push({ row, id: rawText(cell).trim() });
      else if (looksTyped(row, nameColumn, null)) nameless.push(row);
      else below.push(row);
    }
  }
  return { pupils: found, misnamed, unknown, nameless, below };
}

/** The first column of a kind; 0, where nothing ever stands, without one. */
const columnOf = (columns: ReadonlyMap<number, FormColumn>, key: IdentityKey): number =>
  [...columns].find(([, column]) => column.key === key)?.[0] ?? 0;

/** The row of the end mark; without one, the row after the last that has an id. */
function endOfPupils(sheet: RawSheet, band: HeaderBand): number {
  let lastWithId = band.last;
  for (let row = band.last + 1; row <= sheet.rows.length; row++) {
    if (sheet.rows[row - 1]?.some((cell) => cell === END_MARK)) return row;
    if (!isBlank(rawAt(sheet, row, band.idColumn))) lastWithId = row;
  }
  return lastWithId + 1;
}

/** The pupil an id cell names; a program that made a number of the id has only taken its leading zeros. */
function pupilOf(cell: RawCell, pupils: ReadonlyMap<PupilId, PupilOnSheet>): PupilId | null {
  const text = rawText(cell).normalize('NFC').trim();
  if (pupils.has(text)) return text;
  if (typeof cell !== 'number' || !Number.isSafeInteger(cell)) return null;
  for (const id of pupils.keys()) if (/^\d+$/.test(id) && Number(id) === cell) return id;
  return null;
}
