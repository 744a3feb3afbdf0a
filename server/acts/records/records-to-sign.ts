import type { RecordsToSign, RecordToSign } from '../../../core/contract/signing.js';
import { refuseSlot } from '../../../core/rights/record-policy.js';
import { ACT_OF_SLOT, type Slot } from '../../../core/record/record-states.js';
import type { PupilId } from '../../../core/sheet/values.js';
import { RecordUnwritable } from '../../../core/record/writable.js';
import { act, look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { beginRecords } from './signing/begin-records.js';
import { openClass } from './signing/before-class.js';
import { classSigning, type ClassSigning } from './signing/class-signing.js';
import type { ClassYear, StoredRecord } from './signing/class-year.js';
import { printsPaperCode } from './signing/judge-paper.js';
import { loadSignatureTexts } from './signing/load-records.js';
import { identityPapers } from './signing/number-waivers.js';
import { owedNow } from './signing/owed-now.js';
import { requireSlot } from './signing/require-slot.js';
import { signingLeader } from './signing/signing-leader.js';
import { type SignatureTexts, slotToSign } from './signing/slot-to-sign.js';

export interface RecordsToSignInput {
  readonly caller: Caller;
  readonly classId: string;
  readonly slot: Slot;
}

/**
 * The records whose next signature is this one and for whom everybody before has signed (regulation 6.6), whole, with
 * all their bytes are made of. Refuses with not-found, not-allowed, no-delegation and signer-personal-id-missing.
 */
export async function recordsToSign(deps: Deps, input: RecordsToSignInput): Promise<RecordsToSign> {
  const { slot } = input;
  const { year, who, leader, texts, papers } = await open(deps, input);
  const first = classSigning(year);
  const ready = readyFor(first);
  const begun = slot !== 'homeroom' || ready.every(({ id }) => year.records.has(id));
  const records = begun ? year.records : await begin(deps, { ...input, year, pupils: ready.map(({ id }) => id) });
  // A code and a day change nothing of what stands or is owed.
  const signing = { ...first, year: { ...year, records } };
  return {
    leader,
    place: slot === 'seal' ? year.place : null,
    ...(slot === 'seal' && { paper: printsPaperCode(year) }),
    records: ready.flatMap((pupil) => {
      const stored = records.get(pupil.id);
      if (!stored || refuseSlot(who, stored.state, slot)) return [];
      const whole = toSign(signing, texts, pupil, stored, slot);
      if (!whole || slot !== 'seal' || whole.record.pupil.personalId !== null) return whole ? [whole] : [];
      const identityPaper = papers.get(pupil.id);
      return identityPaper === undefined ? [] : [{ ...whole, identityPaper }];
    }),
  };
}

const open = look({
  act: ({ slot }: RecordsToSignInput) => ACT_OF_SLOT[slot],
  place: ({ classId }) => ({ classId }),
  run: async (at, { classId, slot }) => {
    const { year, who } = await openClass(at, classId);
    requireSlot(who, slot);
    const leader = slot === 'principal' ? await signingLeader(at, who) : null;
    const texts: SignatureTexts = slot === 'homeroom' ? () => undefined : await loadSignatureTexts(at.db, classId);
    const papers = await identityPapers(at.db, year);
    return { year, who, leader, texts, papers };
  },
});

interface ToBegin extends RecordsToSignInput {
  readonly year: ClassYear;
  readonly pupils: readonly PupilId[];
}

const begin = act({
  act: 'sign-homeroom',
  place: ({ classId }: ToBegin) => ({ classId }),
  run: (at, { year, pupils }) => beginRecords(at, year, pupils),
});

const readyFor = (signing: ClassSigning) =>
  signing.year.context.pupils.filter((pupil) => owedNow(signing, pupil).length === 0);

/** Null where a text cannot be written: the list of records says so, nothing is offered. */
function toSign(
  signing: ClassSigning,
  texts: SignatureTexts,
  pupil: Parameters<typeof slotToSign>[2],
  stored: StoredRecord,
  slot: Slot,
): RecordToSign | null {
  try {
    const { version, record, subjectRows, before } = slotToSign(signing, texts, pupil, stored, slot);
    const { homeroom, principal } = before;
    return {
      pupil: pupil.id,
      version,
      record: record as RecordToSign['record'],
      subjectRows: subjectRows as RecordToSign['subjectRows'],
      homeroom: homeroom ? { signedAt: homeroom.signedAt, signature: homeroom.signature! } : null,
      principal: principal
        ? { signedAt: principal.signedAt, leader: principal.leader, signature: principal.signature! }
        : null,
    };
  } catch (error) {
    if (error instanceof RecordUnwritable) return null;
    throw error;
  }
}
