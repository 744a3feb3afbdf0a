/** From located tabs to one part's cells and the findings about its tabs, rows and columns. */
import { cellKey } from '../codes/cell-key.js';
import { shownDay } from '../codes/day.js';
import { type FormColumn, fieldOfColumn } from '../forms/column.js';
import type { FieldKey } from '../fields/field-key.js';
import { IDENTITY_LABELS } from '../forms/header-labels.js';
import type { RuleCode } from '../codes/rules.js';
import type { Params } from '../codes/refusal.js';
import type { Severity } from '../rules/issue.js';
import type { PupilOnSheet } from '../sheet/context.js';
import type { PupilId } from '../sheet/values.js';
import { address } from './address.js';
import type { MisnamedRow } from './locate-rows.js';
import type { ExpectedTab, LocatedTab } from './locate-tabs.js';
import type { RawCell } from './raw.js';
import { isBlank, rawAt } from './raw-text.js';
import type { PlacedIssue, ReadCell } from './read-types.js';

export interface Collected {
  readonly cells: readonly ReadCell[];
  readonly issues: readonly PlacedIssue[];
}

const finding = (
  rule: RuleCode,
  severity: Severity,
  where: { sheet: string | null; cell?: string; pupil?: PupilId; field?: FieldKey },
  params: Params = {},
): PlacedIssue => ({
  rule,
  severity,
  params,
  pupil: where.pupil ?? null,
  field: where.field ?? null,
  sheet: where.sheet,
  cell: where.cell ?? null,
});

/** Everything one class sheet's tabs say. `expected` are its tabs, `found` those that were found for them. */
export function collectPart(expected: readonly ExpectedTab[], found: readonly LocatedTab[]): Collected {
  const issues: PlacedIssue[] = [];
  const cells: ReadCell[] = [];
  for (const tab of expected) {
    const copies = found.filter((located) => located.expected === tab);
    if (copies.length === 0) {
      issues.push(finding('tab-vanished', 'error', { sheet: null }, { header: mainHeader(tab) }));
      continue;
    }
    for (const copy of copies.slice(1)) {
      issues.push(finding('tab-doubled', 'warning', { sheet: copy.sheet.name }, { other: copies[0]!.sheet.name }));
    }
    for (const copy of copies) issues.push(...findingsOfTab(copy));
    const vanished = vanishedPupils(tab, copies);
    if (vanished.length > 1 && vanished.length * 2 > tab.pupils.size) {
      // One row may be deleted on purpose; most of a class is a mishap, and nothing of such a tab is believed.
      const { sheet } = copies[0]!;
      const [missing, total] = [vanished.length, tab.pupils.size];
      const params = { missing, total, left: total - missing };
      issues.push(finding('pupils-vanished', 'error', { sheet: sheet.name }, params));
      continue;
    }
    issues.push(...vanished);
    const collected = cellsOf(copies);
    cells.push(...collected.cells);
    issues.push(...collected.issues);
  }
  return { cells, issues };
}

/** What a person would call a tab that is gone: its first group of columns. */
const mainHeader = ({ tab }: ExpectedTab): string =>
  tab.columns.find((column) => fieldOfColumn(column))?.header[0] ?? '';

function findingsOfTab({ expected, sheet, band, columns, rows, merged }: LocatedTab): PlacedIssue[] {
  if (!band) return [finding('header-missing', 'error', { sheet: sheet.name }, { header: IDENTITY_LABELS.pupil })];
  const at = (row: number, column: number): { sheet: string; cell: string } => ({
    sheet: sheet.name,
    cell: address(row, column),
  });
  const vanished = columns.vanished.filter((column) => fieldOfColumn(column) !== null);
  return [
    ...columns.unknown.map(({ row, column, text }) =>
      finding('column-unknown', 'warning', at(row, column), { header: text }),
    ),
    ...vanished.map((column) =>
      finding(
        'column-vanished',
        // Of a column that is somebody else's nothing can be lost here.
        expected.own.has(fieldOfColumn(column)!) ? 'error' : 'warning',
        { sheet: sheet.name, field: fieldOfColumn(column)! },
        { header: column.header.join(' / ') },
      ),
    ),
    ...rows.misnamed.map((misnamed) =>
      finding(
        'row-name-differs',
        'error',
        { ...at(misnamed.row, misnamed.column), pupil: misnamed.pupil.id },
        misnamedWords(misnamed),
      ),
    ),
    ...rows.unknown.map(({ row, id }) => finding('pupil-unknown', 'error', at(row, band.idColumn), { id })),
    ...rows.nameless.map((row) => finding('row-without-pupil', 'error', at(row, band.idColumn), { row })),
    ...rows.below.map((row) => finding('row-without-pupil', 'warning', at(row, band.idColumn), { row })),
    ...merged.merges.map(({ top, left, bottom, right }) =>
      finding('cells-merged', 'error', at(top, left), { range: `${address(top, left)}:${address(bottom, right)}` }),
    ),
    ...duplicateColumns(columns.columns).map(({ column, other, header }) =>
      finding('column-doubled', 'warning', at(band.last, column), { header, other: address(band.last, other) }),
    ),
  ];
}

/** Birth dates only where the names alone would not tell the two apart. */
function misnamedWords({ pupil, other }: MisnamedRow): Params {
  const isAlike = pupil.name === other.name;
  const named = ({ name, birthDate }: PupilOnSheet): string => (isAlike ? `${name} (${shownDay(birthDate)})` : name);
  return { id: pupil.id, name: named(pupil), other: named(other) };
}

function duplicateColumns(
  columns: ReadonlyMap<number, FormColumn>,
): { column: number; other: number; header: string }[] {
  const first = new Map<string, number>();
  const doubled: { column: number; other: number; header: string }[] = [];
  for (const [column, located] of columns) {
    const other = first.get(located.key);
    if (other === undefined) first.set(located.key, column);
    else if (fieldOfColumn(located)) doubled.push({ column, other, header: located.header.join(' / ') });
  }
  return doubled;
}

/** Pupils of the tab without a row in any of its copies. */
function vanishedPupils(tab: ExpectedTab, copies: readonly LocatedTab[]): PlacedIssue[] {
  const readable = copies.filter(({ band }) => band !== null);
  if (readable.length === 0) return [];
  const present = new Set(
    readable.flatMap(({ rows }) => [
      ...rows.pupils.map(({ pupil }) => pupil),
      ...rows.misnamed.map(({ pupil }) => pupil.id),
    ]),
  );
  return [...tab.pupils.values()]
    .filter(({ id }) => !present.has(id))
    .map(({ id, name }) =>
      finding('pupil-vanished', 'warning', { sheet: readable[0]!.sheet.name, pupil: id }, { name, id }),
    );
}

/** Cells of a tab and its copies. One cell found several times counts once; where the copies differ, none counts. */
function cellsOf(copies: readonly LocatedTab[]): Collected {
  const byAddress = new Map<string, ReadCell[]>();
  for (const { sheet, columns, rows, merged } of copies) {
    const entries = [...columns.columns].flatMap(([column, located]) => {
      const field = fieldOfColumn(located);
      return field === null ? [] : [{ column, field }];
    });
    for (const { row, pupil } of rows.pupils) {
      for (const { column, field } of entries) {
        if (merged.includes(row, column)) continue;
        const raw = blankToNull(rawAt(sheet, row, column));
        const key = cellKey({ pupil, field });
        const cell = { pupil, field, raw, sheet: sheet.name, cell: address(row, column) };
        const same = byAddress.get(key);
        if (same) same.push(cell);
        else byAddress.set(key, [cell]);
      }
    }
  }
  const cells: ReadCell[] = [];
  const issues: PlacedIssue[] = [];
  for (const same of byAddress.values()) {
    const [first, ...others] = same as [ReadCell, ...ReadCell[]];
    const agree = others.every(({ raw }) => JSON.stringify(raw) === JSON.stringify(first.raw));
    if (agree) cells.push(first);
    else issues.push(...same.map((cell, i) => differing(cell, same[i === 0 ? 1 : 0]!)));
  }
  return { cells, issues };
}

/** An empty text is an empty cell; nothing else is touched. */
const blankToNull = (raw: RawCell): RawCell => (typeof raw === 'string' && isBlank(raw) ? null : raw);

function differing({ pupil, field, sheet, cell }: ReadCell, other: ReadCell): PlacedIssue {
  const place = other.sheet === sheet ? other.cell : `${other.sheet}!${other.cell}`;
  return finding('pupil-doubled', 'error', { sheet, cell, pupil, field }, { id: pupil, other: place });
}
