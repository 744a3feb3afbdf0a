/** What two records of one pupil say differently. */
import type { FieldKey, ProfileField } from '../fields/field-key.js';
import type { SubjectCode } from '../fields/subjects.js';
import type { TraitCode, TraitGroup } from '../fields/traits.js';
import type { PupilOnRecord, YearRecord } from './year-record.js';

/** Facts of a record that stand in no cell of a sheet. */
export type OtherFact =
  | 'result'
  | 'promoted'
  | 'awards.yearEnd'
  | 'awards.sudden'
  | 'pupil.name'
  | 'pupil.personalId'
  | 'pupil.sex'
  | 'pupil.birthDate'
  | 'class'
  | 'homeroomTeacher'
  | 'course'
  | 'school';
/** The place of a fact: a field key where it is entered in a sheet. */
export type RecordFact = FieldKey | OtherFact;

/** Places where two records differ, in the order of the older one's transcript. Code, day and law of making are no content. */
export function recordChanges(before: YearRecord, after: YearRecord): readonly RecordFact[] {
  const old = factsOf(before);
  const now = factsOf(after);
  return [...new Set([...old.keys(), ...now.keys()])].filter(
    (fact) => (old.get(fact) ?? null) !== (now.get(fact) ?? null),
  );
}

function factsOf(record: YearRecord): ReadonlyMap<RecordFact, string | null> {
  const facts = new Map<RecordFact, string | null>();
  for (const { code, level, score, remark } of record.subjects) {
    facts.set(subjectField(code, 'level'), level);
    facts.set(subjectField(code, 'score'), score === null ? null : String(score));
    facts.set(subjectField(code, 'remark'), remark);
  }
  for (const [trait, level] of Object.entries(record.traits)) facts.set(`trait.${trait as TraitCode}`, level);
  for (const [group, remark] of Object.entries(record.traitRemarks)) {
    facts.set(`traits.${group as TraitGroup}.remark`, remark);
  }
  facts.set('homeroom.remark', record.homeroomRemark);
  facts.set('result', record.result);
  facts.set('promoted', record.promoted === null ? null : String(record.promoted));
  facts.set('awards.yearEnd', record.awards.yearEnd);
  facts.set('awards.sudden', record.awards.sudden);
  facts.set('health.height', record.height);
  facts.set('health.weight', record.weight);
  facts.set('absence.excused', textOf(record.absences.excused));
  facts.set('absence.unexcused', textOf(record.absences.unexcused));
  addPupil(facts, record.pupil);
  facts.set('class', JSON.stringify([record.className, record.grade, record.mode, record.foreignLanguage]));
  facts.set('homeroomTeacher', JSON.stringify(Object.values(record.homeroomTeacher)));
  facts.set('course', JSON.stringify(record.course.map((line): unknown[] => Object.values(line))));
  facts.set('school', JSON.stringify(Object.values(record.school)));
  return facts;
}

function addPupil(facts: Map<RecordFact, string | null>, pupil: PupilOnRecord): void {
  const { name, personalId, sex, birthDate, id: _, ...profile } = pupil;
  facts.set('pupil.name', name);
  facts.set('pupil.personalId', personalId);
  facts.set('pupil.sex', sex);
  facts.set('pupil.birthDate', birthDate);
  for (const [field, value] of Object.entries(profile)) facts.set(`profile.${field as ProfileField}`, value);
}

const subjectField = (code: SubjectCode, part: 'level' | 'score' | 'remark'): FieldKey => `subject.${code}.${part}`;
const textOf = (count: number | null): string | null => (count === null ? null : String(count));
