import type { RecordLine, Records } from '../../../core/contract/signing.js';
import { causeWords } from '../../../core/words/causes.js';
import { flagDetail } from '../../../core/words/present-flags.js';
import type { Locale } from '../../../core/words/render.js';
import { actsOf, canOnRecords } from '../../../core/rights/record-policy.js';
import { mayChangeValues, SLOTS, stateOf } from '../../../core/record/record-states.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { openClass } from './signing/before-class.js';
import { type ClassSigning, classSigning, homeroomOf } from './signing/class-signing.js';
import type { StoredRecord } from './signing/class-year.js';
import { loadLastResults } from './signing/load-last-results.js';
import { lateNow } from './signing/late-now.js';
import { type NumberWaiver, waiversOf } from './signing/number-waivers.js';
import { owedNow } from './signing/owed-now.js';
import { promotionOnLine } from './signing/promotion-now.js';
import { type RecordView, recordViews } from './signing/record-view.js';

export interface ReadRecordsInput {
  readonly caller: Caller;
  readonly classId: string;
  readonly locale: Locale;
}

/** The year records of a class, in class order. Refuses with not-found where the class is none of the caller's. */
export const readRecords = look({
  act: 'see-class',
  place: ({ classId }: ReadRecordsInput) => ({ classId }),
  run: async (at, { classId, locale }): Promise<Records> => {
    const { year, who } = await openClass(at, classId);
    const { context } = year;
    const lastResults = await loadLastResults(at.db, classId, context.schoolYear);
    const signing = classSigning(year);
    const now = at.clock().toISOString();
    const waivers = await waiversOf(at.db, classId);
    return {
      classId,
      className: context.class.name,
      schoolYear: context.schoolYear,
      homeroomTeacher: homeroomOf(year)?.name ?? '',
      acts: [...actsOf(who)],
      records: recordViews(signing, lastResults).map((view) => ({
        ...lineOf(signing, view, locale),
        late: lateNow(signing, view.pupil, now),
        numberWaived: waivedOn(waivers.get(view.pupil.id)),
        can: canOnRecords(who, stateOf(year.records.get(view.pupil.id))),
      })),
      can: canOnRecords(who),
    };
  },
});

function lineOf(signing: ClassSigning, { pupil, record, assessment, flags }: RecordView, locale: Locale): RecordLine {
  const stored = signing.year.records.get(pupil.id);
  const gate = signing.gates.get(pupil.id)!;
  const state = stateOf(stored);
  const open = mayChangeValues(state);
  const rows = open ? gate.signed.length : (stored?.versions.get(stored.version)?.subjectRows.length ?? 0);
  const { yearEnd, sudden } = record?.awards ?? { yearEnd: null, sudden: null };
  return {
    pupil: pupil.id,
    name: pupil.name,
    grade: pupil.grade,
    state,
    version: stored?.version ?? 0,
    owed: owedNow(signing, pupil).map((owed) => ({ ...owed, fields: [...owed.fields] })),
    result: record?.result ?? null,
    because: assessment.because.map((cause) => causeWords(cause, locale)),
    completed: record?.completed ?? null,
    promoted: record?.promoted ?? null,
    promotion: promotionOnLine(signing.year, pupil),
    awardsAllowed: [...assessment.awards],
    awards: [yearEnd, sudden].flatMap((lines) => lines?.split('\n') ?? []),
    flags: flags.map((found) => ({ flag: found.flag, detail: flagDetail(found, locale) })),
    subjectsSigned: rows,
    subjectsNeeded: open ? gate.needed.length : rows,
    signatures: open ? [] : signaturesOf(stored),
    returned: returnedOf(stored),
    personalIdMissing: !signing.year.personalIds.has(pupil.id),
  };
}

const waivedOn = (waiver: NumberWaiver | undefined): RecordLine['numberWaived'] =>
  waiver ? { paper: waiver.paper, reason: waiver.reason, by: waiver.by } : null;

const signaturesOf = (stored: StoredRecord | undefined): RecordLine['signatures'] =>
  SLOTS.flatMap((slot) => {
    const signature = stored?.signatures.get(slot);
    return signature ? [{ slot, name: signature.name, at: signature.signedAt }] : [];
  });

/** The newest return, as long as nobody has signed a version after it. */
function returnedOf(stored: StoredRecord | undefined): RecordLine['returned'] {
  const last = stored?.returns.at(-1);
  if (!stored || last?.version !== stored.version) return null;
  return { by: last.by, at: last.at, reason: last.reason };
}
