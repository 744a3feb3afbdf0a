/**
 * What stands between a pupil and the homeroom teacher's signature, and who owes it (decision 11: one absent pupil
 * blocks nobody else). Missing values are warnings until somebody signs, where they block (decision 5).
 */
import { type FieldKey, fieldSpec } from '../fields/field-key.js';
import type { SubjectCode } from '../fields/subjects.js';
import { lawFor } from '../law/law-for.js';
import { assess } from '../results/assess.js';
import type { PupilOnSheet, SheetContext } from '../sheet/context.js';
import type { PupilId, SheetValues } from '../sheet/values.js';
import { lackingFor, profileMissing } from './lacking.js';
import { neededSubjectsFor } from './needed-subjects.js';
import type { Owed } from './owed.js';
import { basisOf, promotionCase, type PromotionDecision, standsFor } from './promotion.js';
import { PROMOTION_DECISION } from './promotion-kinds.js';

export interface Person {
  readonly userId: string;
  readonly name: string;
}

export interface GateInput {
  /** Of the year-end sheet. */
  readonly context: SheetContext;
  readonly values: SheetValues;
  /** Values of the sheet of the year. */
  readonly profile: SheetValues;
  /** Whether subject teachers have to sign this year (decision 20). */
  readonly subjectTeachersSign: boolean;
  readonly homeroom: Person | null;
  /** Who answers for a subject of the class; nobody may. */
  readonly teacherOf: (subject: SubjectCode) => Person | null;
  readonly stands: (pupil: PupilId, subject: SubjectCode) => boolean;
  /** Who decides on going up a class, by name. */
  readonly principal: string;
  /** The newest decision on a pupil. */
  readonly decisionOf: (pupil: PupilId) => PromotionDecision | null;
}

/** How far one pupil is. */
export interface Gate {
  /** Subjects her record needs a signature of, and those whose signature stands. */
  readonly needed: readonly SubjectCode[];
  readonly signed: readonly SubjectCode[];
  /** Field keys without a value the record needs, and those with a wrong one. */
  readonly missing: readonly FieldKey[];
  readonly wrong: readonly FieldKey[];
  /** Nobody has decided yet whether she goes up, and nothing else says it; in the last grade, she waits to be assessed anew. */
  readonly undecided: boolean;
  /** By whom; empty when the homeroom teacher may sign. */
  readonly owed: readonly Owed[];
}

export type Gates = Pick<ReadonlyMap<PupilId, Gate>, 'get'>;

/** The gates of a class's pupils, each made when first asked for. Throws RangeError for a school year without law. */
export function gatesOf(input: GateInput): Gates {
  const { context, values, subjectTeachersSign, stands } = input;
  const law = lawFor(context.schoolYear);
  const lacking = lackingFor(context, values);
  const neededSubjects = neededSubjectsFor(context, values);
  const gateOf = (pupil: PupilOnSheet): Gate => {
    const found = lacking(pupil);
    const missing = [...found.missing, ...profileMissing(law, pupil.id, input.profile)];
    const needed = subjectTeachersSign ? neededSubjects(pupil) : [];
    const signed = needed.filter((subject) => stands(pupil.id, subject));
    const undecided = isUndecided(input, pupil);
    const owed = owedBy(
      input,
      [...missing, ...found.wrong],
      needed.filter((subject) => !signed.includes(subject)),
    );
    const decision: Owed = { fields: [PROMOTION_DECISION], userId: null, name: input.principal };
    return { needed, signed, missing, wrong: found.wrong, undecided, owed: undecided ? [...owed, decision] : owed };
  };
  const pupils = new Map(context.pupils.map((pupil) => [pupil.id, pupil]));
  const known = new Map<PupilId, Gate>();
  return {
    get: (id) => {
      const pupil = pupils.get(id);
      if (!pupil) return undefined;
      let gate = known.get(id);
      if (!gate) known.set(id, (gate = gateOf(pupil)));
      return gate;
    },
  };
}

/** Silence promotes nobody, and keeps nobody back. */
function isUndecided({ context, values, decisionOf }: GateInput, pupil: PupilOnSheet): boolean {
  const [assessment] = assess({ ...context, pupils: [pupil] }, values);
  const now = promotionCase(lawFor(context.schoolYear), pupil, assessment!, values[pupil.id] ?? {});
  return basisOf(now) !== null && !standsFor(now, decisionOf(pupil.id));
}

/** What is open, by the person who owes it, subject teachers before the homeroom teacher. */
function owedBy(
  { homeroom, teacherOf }: GateInput,
  fields: readonly FieldKey[],
  unsigned: readonly SubjectCode[],
): readonly Owed[] {
  const people = new Map<string, Owed>();
  const add = (person: Person | null, field: string): void => {
    const key = person?.userId ?? '';
    const known = people.get(key);
    if (known) known.fields.push(field);
    else people.set(key, { fields: [field], userId: person?.userId ?? null, name: person?.name ?? '' });
  };
  for (const field of fields) {
    const { subject } = fieldSpec(field);
    if (subject) add(teacherOf(subject), field);
  }
  for (const subject of unsigned) add(teacherOf(subject), `signature.${subject}`);
  for (const field of fields) if (!fieldSpec(field).subject) add(homeroom, field);
  return [...people.values()];
}
