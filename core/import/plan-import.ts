/** What carrying an import out writes: the comparison, with what people have said of the doubtful rows. */
import type { Grade } from '../law/law.js';
import { type Change, changesOf } from './changes.js';
import type { Candidate } from './candidate.js';
import { type Compared, type Comparison, gradeIn, type ProposedClass } from './compare.js';
import type { Decisions } from './compared-row.js';
import type { KnownPupil } from './known-school.js';
import { classKey } from './read-facts.js';

/** A pupil's facts besides where she is. */
export type PupilFacts = Pick<KnownPupil, 'name' | 'birthDate' | 'sex' | 'personalId' | 'lifelongCode'>;

export interface PlannedRow {
  readonly at: number;
  readonly code: string;
  /** Null for a pupil who is new. */
  readonly pupil: KnownPupil | null;
  readonly facts: PupilFacts;
  /** Where she goes; null where she stays. */
  readonly to: { readonly className: string; readonly grade: Grade } | null;
}

export interface ImportPlan {
  readonly rows: readonly PlannedRow[];
  readonly newClasses: readonly ProposedClass[];
}

/** Only what changes something; a doubtful row counts as it was decided, and one nobody decided on not at all. */
export function planImport(
  { rows, newClasses }: Comparison,
  decisions: Decisions,
  known: readonly KnownPupil[],
): ImportPlan {
  const byCode = new Map(known.map((pupil) => [pupil.code, pupil]));
  const planned = rows.flatMap((row): PlannedRow[] => {
    const choice = row.kind === 'doubtful' ? (decisions.get(row.at) ?? 'skip') : null;
    if (row.kind === 'same' || choice === 'skip') return [];
    if (row.kind === 'new' || choice === 'new') return [newRow(row)];
    const pupil = choice === null ? row.pupil : (byCode.get(choice.slice('as:'.length)) ?? null);
    if (!pupil) return [];
    const changes = changesOf(row.candidate, pupil);
    return changes.length === 0 ? [] : [changedRow(row, pupil, changes)];
  });
  const wanted = new Set(planned.flatMap(({ to }) => (to ? [classKey(to.className)] : [])));
  return { rows: planned, newClasses: newClasses.filter(({ name }) => wanted.has(classKey(name))) };
}

const factsOf = ({ name, birthDate, sex, personalId, lifelongCode }: Candidate): PupilFacts => ({
  name,
  birthDate,
  sex,
  personalId,
  lifelongCode,
});

const newRow = ({ at, candidate }: Compared): PlannedRow => ({
  at,
  code: candidate.code!,
  pupil: null,
  facts: factsOf(candidate),
  to: { className: candidate.className!, grade: gradeIn(candidate, null)! },
});

function changedRow({ at, candidate }: Compared, pupil: KnownPupil, changes: readonly Change[]): PlannedRow {
  const changed = new Set(changes.map(({ fact }) => fact));
  const said = factsOf(candidate);
  // A name in other capitals is the same name, and stays as the school writes it.
  const facts: PupilFacts = {
    name: changed.has('name') ? said.name : pupil.name,
    birthDate: said.birthDate,
    sex: said.sex,
    personalId: said.personalId ?? pupil.personalId,
    lifelongCode: said.lifelongCode ?? pupil.lifelongCode,
  };
  const moves = changed.has('class') || changed.has('grade');
  const to = moves ? { className: candidate.className!, grade: gradeIn(candidate, pupil)! } : null;
  return { at, code: pupil.code, pupil, facts, to };
}
