/** What waits for a teacher's own signature in the classes she answers for. */
import { SUBJECTS } from '../../../core/fields/subjects.js';
import { mayChangeValues, stateOf } from '../../../core/record/record-states.js';
import type { Caller } from '../../runner/caller.js';
import { beforeClass } from '../records/signing/before-class.js';
import { classSigning, type SigningFacts, subjectTeachersSign } from '../records/signing/class-signing.js';
import { rowsOf } from '../records/signing/row-state.js';
import type { Found } from './work-lines.js';

export interface SignWork {
  readonly lists: readonly Found[];
  readonly records: readonly Found[];
  /** Her own classes where nothing is ready to be signed because others owe something, and nothing is owed by her. */
  readonly waitsForOthers: readonly string[];
}

export function signWork(classes: readonly SigningFacts[], caller: Caller): SignWork {
  const lists: Found[] = [];
  const records: Found[] = [];
  const waitsForOthers: string[] = [];
  for (const facts of classes) {
    const own = beforeClass(facts, caller, null);
    const { id: classId, name: className } = facts.context.class;
    const signing = classSigning(facts);
    if (subjectTeachersSign(facts)) {
      for (const subject of SUBJECTS.filter((one) => own.subjects.includes(one))) {
        const n = rowsOf(signing, subject).filter(({ state }) => state === 'ready').length;
        lists.push({ classId, className, subject, n });
      }
    }
    if (!own.homeroom) continue;
    const open = facts.context.pupils.filter(({ id }) => mayChangeValues(stateOf(facts.records.get(id))));
    const owed = open.map(({ id }) => signing.gates.get(id)!.owed);
    const ready = owed.filter((list) => list.length === 0).length;
    records.push({ classId, className, subject: null, n: ready });
    const others = owed.flat();
    if (ready === 0 && others.length > 0 && others.every(({ userId }) => userId !== caller.userId)) {
      waitsForOthers.push(className);
    }
  }
  return { lists, records, waitsForOthers };
}
