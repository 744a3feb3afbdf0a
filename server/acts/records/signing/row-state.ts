/** One pupil's line of a class-subject before its teacher. */
import type { RowState } from '../../../../core/contract/signing.js';
import { fieldSpec } from '../../../../core/fields/field-key.js';
import type { SubjectCode } from '../../../../core/fields/subjects.js';
import { neededSubjectsFor } from '../../../../core/record/needed-subjects.js';
import type { PupilOnSheet } from '../../../../core/sheet/context.js';
import { mayChangeValues, stateOf } from '../../../../core/record/record-states.js';
import { type ClassSigning, type SigningFacts, type StoredStanding } from './class-signing.js';

export interface RowNow {
  readonly pupil: PupilOnSheet;
  readonly state: RowState;
  /** Field keys that keep it from being ready. */
  readonly missing: readonly string[];
  readonly signed: StoredStanding | null;
}

/** The lines of a class-subject in class order. */
export function rowsOf({ year, gates, standing }: ClassSigning<SigningFacts>, subject: SubjectCode): RowNow[] {
  const needed = neededSubjectsFor(year.context, year.values);
  return year.context.pupils.map((pupil): RowNow => {
    const signed = standing(pupil.id, subject);
    const gate = gates.get(pupil.id)!;
    const own = (fields: readonly string[]) => fields.filter((field) => ofSubject(field, subject));
    const wrong = own(gate.wrong);
    const missing = own(gate.missing);
    const line = (state: RowState, open: readonly string[] = []): RowNow => ({ pupil, state, missing: open, signed });
    if (!needed(pupil).includes(subject)) return line('not-assessed');
    if (!mayChangeValues(stateOf(year.records.get(pupil.id)))) return line('closed');
    if (signed?.standing === 'stands') return line('signed');
    if (wrong.length > 0) return line('wrong', wrong);
    return missing.length > 0 ? line('incomplete', missing) : line('ready');
  });
}

const ofSubject = (field: string, subject: SubjectCode): boolean =>
  fieldSpec(field as Parameters<typeof fieldSpec>[0]).subject === subject;
