/** Whose row is whose, by the pupil id in it and never by position. */
import { type FormColumn, fieldOfColumn } from '../forms/column.js';
import type { PupilOnSheet } from '../sheet/context.js';
import type { PupilId } from '../sheet/values.js';
import type { HeaderBand } from './locate-columns.js';
import { END_MARK } from './markers.js';
import type { RawCell, RawSheet } from './raw.js';
import { isBlank, rawAt, rawText } from './raw-text.js';

export interface LocatedRows {
  readonly pupils: readonly { readonly row: number; readonly pupil: PupilId }[];
  /** Rows with an id that is not on this tab's list. */
  readonly unknown: readonly { readonly row: number; readonly id: string }[];
  /** Rows with values but without an id; nobody knows whose they are. */
  readonly nameless: readonly number[];
}

export function locateRows(
  sheet: RawSheet,
  band: HeaderBand,
  columns: ReadonlyMap<number, FormColumn>,
  pupils: ReadonlyMap<PupilId, PupilOnSheet>,
): LocatedRows {
  const entries = [...columns].filter(([, column]) => fieldOfColumn(column) !== null).map(([column]) => column);
  const found: { row: number; pupil: PupilId }[] = [];
  const unknown: { row: number; id: string }[] = [];
  const nameless: number[] = [];
  const end = endOfPupils(sheet, band);
  for (let row = band.last + 1; row <= sheet.rows.length; row++) {
    const cell = rawAt(sheet, row, band.idColumn);
    const pupil = pupilOf(cell, pupils);
    if (pupil !== null) found.push({ row, pupil });
    else if (row >= end) continue;
    else if (!isBlank(cell)) unknown.push({ row, id: rawText(cell).trim() });
    else if (entries.some((column) => !isBlank(rawAt(sheet, row, column)))) nameless.push(row);
  }
  return { pupils: found, unknown, nameless };
}

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
