/** The open workbook by its meaning: what the screens show of it before anybody presses a button. */
import { cellKey } from '../../core/codes/cell-key.js';
import { type CheckedPart, checkPart } from '../../core/check/check-part.js';
import { parseCell } from '../../core/rules/parse-cell.js';
import { neededFieldsFor } from '../../core/results/needed-fields.js';
import { placeInSheet } from '../../core/workbook/address.js';
import type { ReadCell, ReadPart, ReadWorkbook } from '../../core/workbook/read-types.js';
import type { Selection } from '../excel/door.js';
import type { IsClosed } from '../shading/renew-shading.js';
import type { Book, EntryCell, MissingCell, OpenPart } from './sheet-state.js';

export const openPart = ({ context }: Pick<ReadPart, 'context'>): OpenPart => ({
  classId: context.class.id,
  className: context.class.name,
  period: context.period,
  ...(context.class.practice && { practice: true }),
});

type Ours = Extract<Book, { kind: 'ours' }>;

/** How full the workbook is, by the same measure as the tasks, and how much of it was not sent. */
export function factsOf({ parts }: ReadWorkbook): Ours {
  const facts = parts.map((part) => partFacts(part, checkPart(part)));
  return {
    kind: 'ours',
    parts: parts.map(openPart),
    cells: sum(facts.map(({ cells }) => cells)),
    filled: sum(facts.map(({ cells, missing }) => cells - missing.length)),
    missing: facts.flatMap(({ missing }) => missing),
    unsent: sum(facts.map(({ unsent }) => unsent)),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function partFacts(part: ReadPart, { values, changes }: CheckedPart) {
  const own = new Set<string>(part.own);
  const cells = new Map(part.cells.map((cell) => [cellKey(cell), cell]));
  const needed = neededFieldsFor(part.context, values);
  const missing: MissingCell[] = [];
  let count = 0;
  for (const pupil of part.context.pupils) {
    for (const field of needed(pupil)) {
      const cell = cells.get(cellKey({ pupil: pupil.id, field }));
      if (!cell || !own.has(field)) continue;
      count++;
      if (cell.raw === null) missing.push({ sheet: cell.sheet, cell: cell.cell, pupil: pupil.id, field });
    }
  }
  return { cells: count, missing, unsent: changes.length };
}

/** Every pupil's cell of the workbook, tab by tab as it stands, row by row. */
export function entryCells({ parts }: ReadWorkbook, isClosed: IsClosed = () => false): readonly EntryCell[] {
  return parts.flatMap((part) => {
    const own = new Set<string>(part.own);
    const names = new Map(part.context.pupils.map(({ id, name }) => [id, name]));
    const place = openPart(part);
    return part.cells.map((cell): EntryCell => ({
      part: place,
      pupil: cell.pupil,
      name: names.get(cell.pupil) ?? cell.pupil,
      field: cell.field,
      value: valueOf(cell),
      own: own.has(cell.field) && !isClosed(place.classId, place.period, cell.pupil, cell.field),
      sheet: cell.sheet,
      cell: cell.cell,
    }));
  });
}

function valueOf({ field, raw }: ReadCell): EntryCell['value'] {
  const parsed = parseCell(field, raw);
  return parsed.ok ? parsed.value : parsed.typed;
}

/** The pupils' cells within a selection, row by row. */
export function cellsWithin(cells: readonly EntryCell[], { sheet, top, left, bottom, right }: Selection): EntryCell[] {
  const placed = cells.flatMap((cell) => {
    if (cell.sheet !== sheet) return [];
    const at = placeInSheet(cell.cell);
    return at && at.row >= top && at.row <= bottom && at.column >= left && at.column <= right ? [{ cell, at }] : [];
  });
  return placed.sort((a, b) => a.at.row - b.at.row || a.at.column - b.at.column).map(({ cell }) => cell);
}

/** All cells of a cell's field on its tab, from the top. */
export function sameColumn(cells: readonly EntryCell[], { sheet, field, part }: EntryCell): EntryCell[] {
  return cells
    .filter((cell) => cell.sheet === sheet && cell.field === field && cell.part.classId === part.classId)
    .sort((a, b) => (placeInSheet(a.cell)?.row ?? 0) - (placeInSheet(b.cell)?.row ?? 0));
}

/** The missing cell that follows the selected place in the workbook's order, the first one after the last. */
export function nextMissing(missing: readonly MissingCell[], from: Selection | null): MissingCell | undefined {
  const order = (cell: MissingCell): number => {
    const at = placeInSheet(cell.cell);
    return at ? at.column * 10_000 + at.row : 0;
  };
  if (!from) return missing[0];
  const here = from.left * 10_000 + from.top;
  const sheets = [...new Set(missing.map(({ sheet }) => sheet))];
  const same = missing.filter(({ sheet }) => sheet === from.sheet).sort((a, b) => order(a) - order(b));
  const after = same.find((cell) => order(cell) > here);
  if (after) return after;
  const nextSheet = sheets[(sheets.indexOf(from.sheet) + 1) % sheets.length];
  return missing.filter(({ sheet }) => sheet === nextSheet).sort((a, b) => order(a) - order(b))[0];
}
