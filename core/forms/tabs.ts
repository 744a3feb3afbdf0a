/** Which tabs a class sheet has and which column stands where: every field in exactly one column of exactly one tab. */
import { type FieldKey, fieldSpec } from '../fields/field-key.js';
import { formOf, lawFor } from '../law/law-for.js';
import { type Grade, GRADES } from '../law/law.js';
import { isPeriod, SUPPLEMENTARY } from '../codes/periods.js';
import type { SheetContext } from '../sheet/context.js';
import { fieldsOf } from '../sheet/sheet-fields.js';
import { anewColumns, companionColumn, formColumn, identityColumns } from './columns.js';
import { type FormColumn, IDENTITY_KEYS, type IdentityKey } from './column.js';

/** The homeroom teacher's workbook (everything) or a teacher's (her columns only; decision 9). */
export const WORKBOOK_KINDS = ['class', 'teacher'] as const;
export type WorkbookKind = (typeof WORKBOOK_KINDS)[number];

export const TAB_KINDS = ['form', 'remarks', 'health', 'awards', 'profile', 'supplementary'] as const;
export type TabKind = (typeof TAB_KINDS)[number];

export interface FormTab {
  readonly kind: TabKind;
  /** Grades whose pupils stand on this tab: one for forms and remarks, all of the class elsewhere. */
  readonly grades: readonly Grade[];
  readonly columns: readonly FormColumn[];
}

const BRIEF_IDENTITY: readonly IdentityKey[] = ['number', 'pupil', 'name'];

/** Grades of the pupils on a sheet, lowest first; two in a combined class (decision 2). */
export const gradesOf = (context: SheetContext): readonly Grade[] =>
  GRADES.filter((grade) => context.pupils.some((pupil) => pupil.grade === grade));

/**
 * Tabs of one class sheet in the order of the workbook. A teacher's workbook has only `own` columns, and the
 * remarks of her subjects stand beside their levels; everything else is as in the class workbook.
 */
export function tabsOf(kind: WorkbookKind, context: SheetContext, own: readonly FieldKey[]): readonly FormTab[] {
  const grades = gradesOf(context);
  const shown = (grade: Grade): readonly FieldKey[] => {
    const fields = fieldsOf(context, grade);
    return kind === 'class' ? fields : fields.filter((field) => own.includes(field));
  };
  if (context.period === SUPPLEMENTARY) return anewTab(context, new Set(grades.flatMap(shown)));
  const perGrade = (tab: 'form' | 'remarks'): FormTab[] =>
    grades.map((grade) => ({
      kind: tab,
      grades: [grade],
      columns: columnsOf(
        tab,
        kind,
        context,
        grade,
        shown(grade).filter((field) => tabOf(field, kind) === tab),
      ),
    }));
  const ofClass = (tab: 'health' | 'awards' | 'profile'): FormTab[] => {
    const grade = grades[0];
    if (grade === undefined) return [];
    const fields = shown(grade).filter((field) => tabOf(field, kind) === tab);
    return [{ kind: tab, grades, columns: columnsOf(tab, kind, context, grade, fields) }];
  };
  return [
    ...perGrade('form'),
    ...perGrade('remarks'),
    ...ofClass('health'),
    ...ofClass('awards'),
    ...ofClass('profile'),
  ].filter(({ columns }) => columns.length > 0);
}

/** What is assessed anew, of all grades: some cells of a few pupils are one tab, each beside what stood at year end. */
function anewTab(context: SheetContext, fields: ReadonlySet<FieldKey>): readonly FormTab[] {
  if (fields.size === 0) return [];
  const ordered = remarksBesideLevels([...fields]);
  const columns = ordered.flatMap((field) => anewColumns(field, context.class));
  return [
    {
      kind: SUPPLEMENTARY,
      grades: gradesOf(context),
      columns: [...identityColumns(BRIEF_IDENTITY), ...columns],
    },
  ];
}

/** The tab a field stands on, where it is not assessed anew. */
export function tabOf(field: FieldKey, kind: WorkbookKind): TabKind {
  const { kind: valueKind, subject, ofYear } = fieldSpec(field);
  if (ofYear) return 'profile';
  if (field.startsWith('health.') || field.startsWith('absence.')) return 'health';
  if (field.endsWith('.content')) return 'awards';
  if (valueKind === 'remark') return kind === 'teacher' && subject ? 'form' : 'remarks';
  return 'form';
}

function columnsOf(
  tab: TabKind,
  kind: WorkbookKind,
  context: SheetContext,
  grade: Grade,
  fields: readonly FieldKey[],
): readonly FormColumn[] {
  if (fields.length === 0) return [];
  if (tab !== 'form')
    return [...identityColumns(BRIEF_IDENTITY), ...fields.map((field) => companionColumn(field, context.class))];
  const plain = isPeriod(context.period) && formOf(lawFor(context.schoolYear), grade, context.period).plain;
  const ordered = kind === 'teacher' ? remarksBesideLevels(fields) : fields;
  return [...identityColumns(IDENTITY_KEYS), ...ordered.map((field) => formColumn(field, context.class, plain))];
}

/** A subject's level, score and remark next to each other, subjects in their order, then the rest. */
function remarksBesideLevels(fields: readonly FieldKey[]): readonly FieldKey[] {
  const subjects = [...new Set(fields.map((field) => fieldSpec(field).subject))].filter(
    (subject) => subject !== undefined,
  );
  return [
    ...subjects.flatMap((subject) => fields.filter((field) => fieldSpec(field).subject === subject)),
    ...fields.filter((field) => fieldSpec(field).subject === undefined),
  ];
}
