/** Our values put into a vendor's own sheet, in the layout it has; nothing at all where anybody's row is in doubt. */
import type { Period } from '../codes/periods.js';
import { type FieldKey, FIELDS } from '../fields/field-key.js';
import type { SubjectCode } from '../fields/subjects.js';
import { type Grade, GRADES } from '../law/law.js';
import { parseCell } from '../rules/parse-cell.js';
import { showValue } from '../rules/show-value.js';
import { isBlank, rawAt } from '../workbook/raw-text.js';
import { gradeByAges } from './ages.js';
import { type SheetFacts } from './facts.js';
import { mergeAt } from './header-band.js';
import { fieldOf } from './judge-sheet.js';
import { columnsAt, holdsValue, type LocatedVendorSheet } from './locate-sheet.js';
import { matchPupils, type OwnPupil } from './match-pupils.js';
import { readRows } from './rows.js';
import { contradicts, fitsPeriod } from './said-period.js';

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
  /** Cells of formulas, errors, dates and merged cells, which stay. */
  readonly left: number;
  /** Of our class, and not in the file. */
  readonly absent: readonly string[];
  /** Which column of the file gets what, in its order. */
  readonly columns: readonly { readonly at: number; readonly header: string; readonly field: FieldKey }[];
  /** Columns that nothing goes into because nobody knows for certain what they are, or they are of another time. */
  readonly unsure: readonly { readonly at: number; readonly header: string }[];
  /** What we have values of, and the file no column that is understood. */
  readonly lacks: readonly FieldKey[];
  /** The grade that most pupils' ages fit, where it is none of ours. */
  readonly ages: Grade | null;
}

/** Why nothing is filled in; `names` of whom, as the file has them. */
export interface VendorFillRefused {
  readonly ok: false;
  readonly why:
    'year' | 'period' | 'periods' | 'class' | 'grade' | 'strangers' | 'ambiguous' | 'nobody' | 'subject' | 'no-columns';
  readonly said: string;
  readonly names: readonly string[];
  /** Rows of pupils in the file. */
  readonly among: number;
}

const classKey = (name: string): string => name.replace(/[\s./_-]/g, '').toUpperCase();

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
  const { period, periodInDoubt: doubt } = facts;
  if (doubt && contradicts(doubt.said)) return no('periods', doubt.texts.join(' – '));
  if (doubt && !fitsPeriod(doubt.said, own.period)) return no('period', doubt.texts.join(' – '));
  if (period !== null && period !== own.period) return no('period', period);
  if (facts.className !== null && classKey(facts.className) !== classKey(own.className))
    return no('class', facts.className);
  const grades = gradesOf(own);
  if (facts.grade !== null && grades.length > 0 && !grades.includes(facts.grade))
    return no('grade', String(facts.grade));
  if (facts.layout === 'subject' && subject === null) return no('subject');
  const matched = matchPupils(rows, own.pupils);
  const namesOf = (of: readonly { readonly name: string; readonly code: string }[]): string[] =>
    of.map(({ name, code }) => (name === '' ? code : name));
  if (matched.strangers.length > 0) return no('strangers', '', namesOf(matched.strangers));
  if (matched.ambiguous.length > 0) return no('ambiguous', '', namesOf(matched.ambiguous));
  if (matched.rows.length === 0) return no('nobody');
  const columns = columnsAt(located, own.period).flatMap(({ at, header, meaning }) => {
    const field = fieldOf(meaning, facts.layout === 'subject' ? subject : null);
    return field === null ? [] : [{ at, header, field }];
  });
  if (columns.length === 0) return no('no-columns');
  const cells: VendorFill['cells'][number][] = [];
  let [same, replaced, left] = [0, 0, 0];
  for (const { row, pupil } of matched.rows)
    for (const { at, field } of columns) {
      const value = showValue(field, own.values[pupil]?.[field] ?? null);
      if (value === null) continue;
      const raw = rawAt(located.sheet, row, at);
      // A formula, or an error or a day that may be one's: nothing anybody typed as a value.
      if ((raw !== null && typeof raw === 'object') || mergeAt(located.sheet, row, at)) left++;
      else if (isSame(field, raw, own.values[pupil]![field]!)) same++;
      else {
        if (!isBlank(raw)) replaced++;
        cells.push({ row, column: at, value });
      }
    }
  const pupils = new Set(cells.map(({ row }) => row)).size;
  const ages = gradeByAges(rows, own.schoolYear);
  return {
    ...{ ok: true, cells, pupils, same, replaced, left, columns },
    absent: matched.absent.map(({ name }) => name),
    unsure: located.columns.filter(
      ({ at, meaning }) => (meaning === null || holdsValue(meaning)) && !columns.some((column) => column.at === at),
    ),
    lacks: lacking(
      own,
      new Set(columns.map(({ field }) => field)),
      (field) =>
        facts.layout === 'class' || field.startsWith(facts.layout === 'subject' ? `subject.${subject}.` : 'traits.'),
    ),
    ages: ages !== null && grades.length > 0 && !grades.includes(ages) ? ages : null,
  };
}

/** A combined class has several. */
function gradesOf({ className, pupils }: OwnSheet): readonly Grade[] {
  const said = [...pupils.map(({ grade }) => grade), Number(className[0])];
  return GRADES.filter((grade) => said.includes(grade));
}

/** Of the fields that such a sheet can have at all. */
function lacking(
  { values }: OwnSheet,
  filled: ReadonlySet<FieldKey>,
  isOfLayout: (field: FieldKey) => boolean,
): FieldKey[] {
  const held = new Set(
    Object.values(values).flatMap((own) => Object.keys(own).filter((key) => (own[key] ?? '') !== '')),
  );
  return [...FIELDS.values()]
    .map(({ key }) => key)
    .filter((key) => isOfLayout(key) && held.has(key) && !filled.has(key));
}

function isSame(field: FieldKey, raw: ReturnType<typeof rawAt>, value: string): boolean {
  const parsed = parseCell(field, raw);
  return parsed.ok && parsed.value === value;
}
