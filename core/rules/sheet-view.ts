/** One sheet as the rules see it: everything they share is worked out once a call. */
import { type FieldKey, type FieldSpec, fieldSpec } from '../fields/field-key.js';
import { TRAITS_OF_GROUP } from '../fields/traits.js';
import { lawFor } from '../law/law-for.js';
import type { Grade, Law } from '../law/law.js';
import { assess, type Assessment } from '../results/assess.js';
import type { PupilOnSheet, SheetContext } from '../sheet/context.js';
import { SUPPLEMENTARY } from '../codes/periods.js';
import { fieldsOf, fieldsOfPupil } from '../sheet/sheet-fields.js';
import type { SheetValues } from '../sheet/values.js';
import type { Issue } from './issue.js';

/** A remark with the levels it speaks of: a subject's one, those of a block of traits, or none. */
export interface RemarkColumn {
  readonly field: FieldKey;
  readonly ofSubject: boolean;
  readonly levels: readonly FieldKey[];
}

/** The columns of one grade; of what is assessed anew, of one pupil. */
export interface GradeColumns {
  readonly fields: readonly FieldKey[];
  readonly known: ReadonlySet<string>;
  readonly remarks: readonly RemarkColumn[];
  readonly scores: readonly { readonly field: FieldKey; readonly level: FieldKey }[];
  /** Texts other than remarks: notes, awards, profile. */
  readonly texts: readonly FieldKey[];
  readonly counts: readonly FieldKey[];
}

export interface PupilRow {
  readonly pupil: PupilOnSheet;
  readonly cells: Readonly<Partial<Record<FieldKey, string>>>;
  readonly columns: GradeColumns;
  /** Present at year end. */
  readonly assessment: Assessment | undefined;
}

export interface SheetView {
  readonly context: SheetContext;
  readonly values: SheetValues;
  readonly law: Law;
  readonly rows: readonly PupilRow[];
}

/** A rule looks at one sheet and says everything it finds, in any order. */
export type Rule = (sheet: SheetView) => readonly Issue[];

const NO_CELLS: Readonly<Partial<Record<FieldKey, string>>> = {};

export function viewOf(context: SheetContext, values: SheetValues): SheetView {
  const law = lawFor(context.schoolYear);
  const assessments = assess(context, values);
  const columns = new Map<Grade, GradeColumns>();
  const rows = context.pupils.map((pupil, at): PupilRow => {
    // What is assessed anew is each pupil's own.
    let ofGrade =
      context.period === SUPPLEMENTARY ? columnsOf(fieldsOfPupil(context, pupil)) : columns.get(pupil.grade);
    if (!ofGrade) columns.set(pupil.grade, (ofGrade = columnsOf(fieldsOf(context, pupil.grade))));
    return { pupil, cells: values[pupil.id] ?? NO_CELLS, columns: ofGrade, assessment: assessments[at] };
  });
  return { context, values, law, rows };
}

function columnsOf(fields: readonly FieldKey[]): GradeColumns {
  const known = new Set(fields);
  const specs = fields.map(fieldSpec);
  return {
    fields,
    known,
    remarks: specs.filter(({ kind }) => kind === 'remark').map((spec) => remarkColumn(spec, known)),
    scores: specs
      .filter(({ kind }) => kind === 'score')
      .map(({ key, subject }) => ({ field: key, level: `subject.${subject!}.level` })),
    texts: specs.filter(({ kind }) => kind === 'text').map(({ key }) => key),
    counts: specs.filter(({ kind }) => kind === 'count').map(({ key }) => key),
  };
}

function remarkColumn({ key, subject, traitGroup }: FieldSpec, known: ReadonlySet<FieldKey>): RemarkColumn {
  const traits = traitGroup ? TRAITS_OF_GROUP[traitGroup].map((trait): FieldKey => `trait.${trait}`) : [];
  return {
    field: key,
    ofSubject: subject !== undefined,
    levels: subject ? [`subject.${subject}.level`] : traits.filter((field) => known.has(field)),
  };
}
