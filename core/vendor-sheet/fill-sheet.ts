/** Our values put into a vendor's own sheet, in the layout it has; nothing at all where anybody's row is in doubt. */
import type { Period } from '../codes/periods.js';
import type { FieldKey } from '../fields/field-key.js';
import type { SubjectCode } from '../fields/subjects.js';
import { parseCell } from '../rules/parse-cell.js';
import { showValue } from '../rules/show-value.js';
import { isBlank, rawAt } from '../workbook/raw-text.js';
import { type SheetFacts } from './facts.js';
import { mergeAt } from './header-band.js';
import { fieldOf } from './judge-sheet.js';
import type { LocatedVendorSheet } from './locate-sheet.js';
import { matchPupils, type OwnPupil } from './match-pupils.js';
import { readRows } from './rows.js';

/** A class sheet of ours as its reader may see it. */
export interface OwnSheet {
  readonly schoolYear: string;
  readonly className: string;
  readonly period: Period;
  readonly pupils: readonly OwnPupil[];
  readonly values: Readonly<Record<string, Readonly<Record<string, string | null>>>>;
}

export interface VendorFill {
  readonly ok: true;
  readonly cells: readonly { readonly row: number; readonly column: number; readonly value: string | number }[];
  /** Pupils of the file that get a value. */
  readonly pupils: number;
  /** Cells that say the same already. */
  readonly same: number;
  /** Of the cells to be written: those in which something else stands. */
  readonly replaced: number;
  /** Cells of formulas and merged cells, which stay. */
  readonly left: number;
  /** Of our class, and not in the file. */
  readonly absent: readonly string[];
}

/** Why nothing is filled in; `names` of whom, as the file has them. */
export interface VendorFillRefused {
  readonly ok: false;
  readonly why: 'year' | 'period' | 'class' | 'strangers' | 'ambiguous' | 'nobody' | 'subject' | 'no-columns';
  readonly said: string;
  readonly names: readonly string[];
  /** Rows of pupils in the file. */
  readonly among: number;
}

const classKey = (name: string): string => name.replace(/[\s./-]/g, '').toUpperCase();

export function fillSheet(
  located: LocatedVendorSheet,
  facts: SheetFacts,
  subject: SubjectCode | null,
  own: OwnSheet,
): VendorFill | VendorFillRefused {
  const rows = readRows(located).pupils;
  const no = (why: VendorFillRefused['why'], said = '', names: readonly string[] = []): VendorFillRefused => ({
    ...{ ok: false, why, said, names },
    among: rows.length,
  });
  if (facts.schoolYear !== null && facts.schoolYear !== own.schoolYear) return no('year', facts.schoolYear);
  if (facts.period !== null && facts.period !== own.period) return no('period', facts.period);
  if (facts.className !== null && classKey(facts.className) !== classKey(own.className))
    return no('class', facts.className);
  if (facts.layout === 'subject' && subject === null) return no('subject');
  const matched = matchPupils(rows, own.pupils);
  const namesOf = (of: readonly { readonly name: string; readonly code: string }[]): string[] =>
    of.map(({ name, code }) => (name === '' ? code : name));
  if (matched.strangers.length > 0) return no('strangers', '', namesOf(matched.strangers));
  if (matched.ambiguous.length > 0) return no('ambiguous', '', namesOf(matched.ambiguous));
  if (matched.rows.length === 0) return no('nobody');
  const columns = located.columns.flatMap(({ at, meaning }) => {
    const field = fieldOf(meaning, subject);
    return field === null ? [] : [{ at, field }];
  });
  if (columns.length === 0) return no('no-columns');
  const cells: VendorFill['cells'][number][] = [];
  let [same, replaced, left] = [0, 0, 0];
  for (const { row, pupil } of matched.rows)
    for (const { at, field } of columns) {
      const value = showValue(field, own.values[pupil]?.[field] ?? null);
      if (value === null) continue;
      const raw = rawAt(located.sheet, row, at);
      const isFormula = raw !== null && typeof raw === 'object' && 'formula' in raw;
      if (isFormula || mergeAt(located.sheet, row, at)) left++;
      else if (isSame(field, raw, own.values[pupil]![field]!)) same++;
      else {
        if (!isBlank(raw)) replaced++;
        cells.push({ row, column: at, value });
      }
    }
  const pupils = new Set(cells.map(({ row }) => row)).size;
  return { ok: true, cells, pupils, same, replaced, left, absent: matched.absent.map(({ name }) => name) };
}

function isSame(field: FieldKey, raw: ReturnType<typeof rawAt>, value: string): boolean {
  const parsed = parseCell(field, raw);
  return parsed.ok && parsed.value === value;
}
