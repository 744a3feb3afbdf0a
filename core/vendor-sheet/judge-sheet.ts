/** A vendor's sheet judged by the rules of a class sheet of ours. */
import { checkPart } from '../check/check-part.js';
import type { Period } from '../codes/periods.js';
import { type FieldKey, fieldSpec, isFieldKey } from '../fields/field-key.js';
import type { SubjectCode } from '../fields/subjects.js';
import { hasLaw, lawFor } from '../law/law-for.js';
import type { Grade } from '../law/law.js';
import { parseCell } from '../rules/parse-cell.js';
import { readNumber } from '../rules/read-number.js';
import type { PupilOnSheet, SheetContext } from '../sheet/context.js';
import { fieldsOf } from '../sheet/sheet-fields.js';
import { address } from '../workbook/address.js';
import { isBlank, rawAt } from '../workbook/raw-text.js';
import type { PlacedIssue, ReadCell } from '../workbook/read-types.js';
import { mergeAt } from './header-band.js';
import { columnsAt, type LocatedVendorSheet, type VendorColumn } from './locate-sheet.js';
import { type Meaning, subjectPart } from './meaning.js';
import { personKey, readRows, type VendorRow } from './rows.js';
import { type VendorIssue, vendorIssue } from './vendor-issue.js';

/** What has to be known before a sheet can be judged; `subject` only of a sheet about one. */
export interface Judged {
  readonly schoolYear: string;
  readonly period: Period;
  readonly grade: Grade;
  readonly className: string;
  readonly subject: SubjectCode | null;
}

export interface PupilInFile extends VendorRow {
  /** By which findings name her. */
  readonly id: string;
}

export interface VendorCheck {
  readonly pupils: readonly PupilInFile[];
  readonly issues: readonly (PlacedIssue | VendorIssue)[];
}

/** The field a column holds on a sheet about a subject; null for none. */
export function fieldOf(meaning: Meaning | null, subject: SubjectCode | null): FieldKey | null {
  if (meaning === null) return null;
  const part = subjectPart(meaning);
  if (part) return subject === null ? null : `subject.${subject}.${part}`;
  return isFieldKey(meaning) ? meaning : null;
}

/** Errors and warnings in the order of the rows. Throws RangeError for a school year without law. */
export function judgeSheet(located: LocatedVendorSheet, judged: Judged): VendorCheck {
  const { sheet, columns } = located;
  const { pupils: rows, nobody } = readRows(located);
  const own: VendorIssue[] = [];
  const entries = columnsAt(located, judged.period).flatMap((column) => {
    const field = fieldOf(column.meaning, judged.subject);
    return field === null ? [] : [{ column, field }];
  });
  const who = columns.find(({ meaning }) => meaning === 'name' || meaning === 'surname') ?? columns[0]!;
  const cellAt = (row: number, { at }: VendorColumn): string => address(row, at);
  const pupils = withIds(rows);
  own.push(...twice(pupils, sheet.name, (row) => cellAt(row, who)));
  for (const row of nobody) {
    const filled = entries.find(({ column }) => !isBlank(rawAt(sheet, row, column.at)));
    own.push(
      vendorIssue('vendor-nobody', 'error', { sheet: sheet.name, cell: cellAt(row, filled?.column ?? who) }, { row }),
    );
  }
  const context = contextOf(
    pupils,
    entries.map(({ field }) => field),
    judged,
  );
  const codes = columns.find(({ meaning }) => meaning === 'remark-code');
  const onSheet = new Map(context.pupils.map((pupil) => [pupil.id, new Set(fieldsOf(context, pupil.grade))]));
  const cells: ReadCell[] = [];
  const beside: PlacedIssue[] = [];
  const merged = new Set<string>();
  for (const { id: pupil, row } of pupils)
    for (const { column, field } of entries) {
      const place = { pupil, field, sheet: sheet.name, cell: cellAt(row, column) };
      const area = mergeAt(sheet, row, column.at);
      if (area && (area.bottom > area.top || area.right > area.left)) {
        const range = `${address(area.top, area.left)}:${address(area.bottom, area.right)}`;
        if (!merged.has(range)) own.push(vendorIssue('vendor-merged', 'error', place, { range }));
        merged.add(range);
        continue;
      }
      const raw = rawAt(sheet, row, column.at);
      const blank = isBlank(raw);
      const kind = fieldSpec(field).kind;
      // A remark may be given by its code alone.
      if (blank && kind === 'remark' && codes && !isBlank(rawAt(sheet, row, codes.at))) continue;
      if (kind === 'score' && typeof raw === 'string' && readNumber(raw) !== undefined)
        own.push(vendorIssue('vendor-number-as-text', 'warning', place, { typed: raw }));
      if (kind === 'remark' && !onSheet.get(pupil)!.has(field)) {
        // Vendors keep remarks of every period; ours have them at year end alone. They are read, and not judged as out of place.
        beside.push(...parseCell(field, blank ? null : raw).issues.map((issue) => ({ ...issue, ...place })));
        continue;
      }
      cells.push({ ...place, raw: blank ? null : raw });
    }
  const part = { context, baseRevision: 0, base: {}, own: [], cells, issues: [] };
  const issues = [...own, ...beside, ...checkPart(part).issues];
  return { pupils, issues: inOrder(issues, pupils) };
}

/** Codes are ids where each stands once; a row without one, or with another's, goes by its number. */
function withIds(rows: readonly VendorRow[]): PupilInFile[] {
  const seen = new Set<string>();
  return rows.map((row) => {
    const id = row.code === '' || seen.has(row.code) ? `#${row.row}` : row.code;
    seen.add(row.code);
    return { ...row, id };
  });
}

/** One code in two rows, one child in two rows. */
function twice(pupils: readonly PupilInFile[], sheet: string, cellOf: (row: number) => string): VendorIssue[] {
  const [byCode, byPerson] = [new Map<string, number>(), new Map<string, number>()];
  return pupils.flatMap(({ id, row, code, name, birthDate }) => {
    const person = `${personKey(name)} ${birthDate ?? ''}`;
    const [ofCode, ofPerson] = [byCode.get(code), byPerson.get(person)];
    if (code !== '' && ofCode === undefined) byCode.set(code, row);
    if (ofPerson === undefined) byPerson.set(person, row);
    const place = { sheet, cell: cellOf(row), pupil: id };
    if (code !== '' && ofCode !== undefined)
      return [vendorIssue('vendor-code-shared', 'error', place, { other: cellOf(ofCode) })];
    // Two of one name born on one day, or on days nobody tells: with codes of their own they may be two.
    return ofPerson === undefined
      ? []
      : [vendorIssue('vendor-listed-twice', code === '' ? 'error' : 'warning', place, { other: cellOf(ofPerson) })];
  });
}

function contextOf(pupils: readonly PupilInFile[], fields: readonly FieldKey[], judged: Judged): SheetContext {
  const { schoolYear, period, grade, className } = judged;
  if (!hasLaw(schoolYear)) throw new RangeError(`no law for school year ${schoolYear}`);
  const law = lawFor(schoolYear);
  const taught = new Set(fields.flatMap((field) => fieldSpec(field).subject ?? []));
  return {
    schoolYear,
    school: { code: '', name: '', authority: '', place: '', principal: '', sample: false },
    class: {
      id: 'vendor',
      name: className,
      optionalSubjects: law.optional[grade].filter((subject) => taught.has(subject)),
      foreignLanguage: '',
      optionalSubjectsCount: false,
      homeroomTeacher: '',
    },
    period,
    pupils: pupils.map(({ id, name, birthDate, sex, className: own }): PupilOnSheet => ({
      id,
      name,
      birthDate: birthDate ?? '',
      sex: sex ?? 'M',
      grade: gradeOf(own) ?? grade,
      mode: 'normal',
    })),
  };
}

/** A combined class has pupils of several grades, which their own column says. */
function gradeOf(className: string): Grade | null {
  const digit = /^(?:lớp |khối )?([1-5])/iu.exec(className)?.[1];
  return digit === undefined ? null : (Number(digit) as Grade);
}

function inOrder<I extends { readonly pupil: string | null }>(
  issues: readonly I[],
  pupils: readonly PupilInFile[],
): I[] {
  const at = new Map(pupils.map(({ id }, i) => [id, i]));
  const place = ({ pupil }: I): number => (pupil === null ? pupils.length : (at.get(pupil) ?? pupils.length));
  return [...issues].sort((a, b) => place(a) - place(b));
}
