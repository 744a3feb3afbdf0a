/**
 * A class's line of the overview out of everything that is stored, as it was made on every request before projections were
 * kept: gates, standing rows, assembled records and their flags. What is kept has to say the same.
 */
import { readerOn, readingOn } from './connections.js';
import type { ClassProgress } from '../../core/contract/progress.js';
import { carries, isReleased, mayChangeValues, type Slot, stateOf } from '../../core/record/record-states.js';
import { classSigning, homeroomOf } from '../../server/acts/records/signing/class-signing.js';
import { loadClassYear } from '../../server/acts/records/signing/load-class-year.js';
import { loadLastResults } from '../../server/acts/records/signing/load-last-results.js';
import { recordViews } from '../../server/acts/records/signing/record-view.js';
import type { Deps } from '../../server/runner/deps.js';

export type FormerLine = Omit<ClassProgress, 'withoutCertificate' | 'missing' | 'can'>;

export async function formerProgress(deps: Deps, classId: string): Promise<FormerLine> {
  const year = (await loadClassYear(readingOn(deps), classId))!;
  const signing = classSigning(year);
  const { pupils, class: klass, schoolYear } = year.context;
  const lastResults = await loadLastResults(readerOn(deps.db), classId, schoolYear);
  const lines = pupils.map((pupil) => {
    const gate = signing.gates.get(pupil.id)!;
    const entered = gate.missing.length === 0 && gate.wrong.length === 0;
    const subjectsSigned = entered && gate.signed.length === gate.needed.length;
    return { state: stateOf(year.records.get(pupil.id)), entered, subjectsSigned, undecided: gate.undecided };
  });
  const signed = (slot: Slot): number => lines.filter(({ state }) => carries(state, slot)).length;
  const open = lines.filter(({ state }) => mayChangeValues(state));
  const closed = lines.length - open.length;
  return {
    classId: klass.id,
    className: klass.name,
    homeroomTeacher: homeroomOf(year)?.name ?? '',
    pupils: pupils.length,
    entered: closed + open.filter(({ entered }) => entered).length,
    subjectsSigned: closed + open.filter(({ subjectsSigned }) => subjectsSigned).length,
    homeroomSigned: signed('homeroom'),
    approved: signed('principal'),
    sealed: lines.filter(({ state }) => isReleased(state)).length,
    flagged: recordViews(signing, lastResults).filter(({ flags }) => flags.length > 0).length,
    undecided: open.filter(({ undecided }) => undecided).length,
  };
}
