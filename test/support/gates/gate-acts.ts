/**
 * Every act that a record's state or a lock lets pass or not, as it is really done, with who may and in which states: written
 * from house.md section 6, the regulation and the decisions, not from the program's own tables.
 */
import { randomUUID } from 'node:crypto';
import type { FieldKey } from '../../../core/fields/field-key.js';
import type { RecordState } from '../../../core/record/record-states.js';
import type { ActName } from '../../../core/rights/rights.js';
import { valueAt } from '../../../core/sheet/values.js';
import { valuesOf } from '../../../core/merge/document.js';
import { saveAward } from '../../../server/acts/awards/save-award.js';
import { decidePromotion } from '../../../server/acts/records/decide-promotion.js';
import { returnRecords } from '../../../server/acts/records/return-records.js';
import { signRecords } from '../../../server/acts/records/sign-records.js';
import { signSubject } from '../../../server/acts/records/sign-subject.js';
import { finaliseUnits } from '../../../server/acts/reports/finalise-units.js';
import { recallUnits } from '../../../server/acts/reports/recall-units.js';
import { withdrawRecall } from '../../../server/acts/reports/withdraw-recall.js';
import { decideRetest } from '../../../server/acts/retests/decide-retest.js';
import { proposeRetest } from '../../../server/acts/retests/propose-retest.js';
import { sealAgain } from '../../../server/acts/seals/seal-again.js';
import { loadDocument } from '../../../server/acts/sheets/load-document.js';
import { pushChanges } from '../../../server/acts/sheets/push-changes.js';
import { limitSupplementary } from '../../../server/acts/supplementary/limit-supplementary.js';
import { planSupplementary } from '../../../server/acts/supplementary/plan-supplementary.js';
import { SCHOOL_YEAR } from '../builders.js';
import { readerOn } from '../connections.js';
import { refusedIn } from '../refused-in.js';
import { momentInVietnam } from '../../../core/codes/day.js';
import type { GatePupil, GateSchool, Who } from './gate-school.js';

export interface Trying {
  readonly at: GateSchool;
  readonly who: Who;
  readonly pupil: GatePupil;
  /** The unit in hand. */
  readonly unit: number;
}

export interface GateAct {
  readonly act: ActName;
  readonly who: readonly Who[];
  readonly states: readonly RecordState[];
  /** The field it writes, where it writes one. */
  readonly field?: FieldKey;
  readonly subject?: 'TOAN' | 'DD';
  /** It leaves an opening behind. */
  readonly spare?: true;
  /** Resolves to what it was refused with, null where it was not. */
  readonly run: (trying: Trying) => Promise<string | null>;
}

const REASON = 'Theo biên bản họp';
const classId = '4a';
const locale = 'vi';
const NOT_BASE64 = Buffer.alloc(32, 7).toString('base64');
/** Nobody has such a version: who comes as far as this was let through. */
const OTHER_VERSION = 99;

const whole = async (done: () => Promise<unknown>): Promise<string | null> => {
  const outcome = await refusedIn(done);
  return 'refused' in outcome ? outcome.refused : null;
};
type Refusals = readonly { readonly refused: { readonly code: string } | null }[];
const each = async (done: () => Promise<Refusals>): Promise<string | null> => {
  const outcome = await refusedIn(done);
  return 'refused' in outcome ? outcome.refused : (outcome.done[0]?.refused?.code ?? null);
};

/** A push of one cell over what stands there. */
async function push({ at, who, pupil }: Trying, field: FieldKey, values: readonly [string, string]) {
  const { document } = await loadDocument(readerOn(at.server.deps.db), classId, 'year-end');
  const base = valueAt(valuesOf(document), pupil.id, field);
  const changes = [{ pupil: pupil.id, field, base, value: base === values[0] ? values[1] : values[0] }];
  const input = { caller: at.people[who], classId, period: 'year-end', pushId: randomUUID(), locale } as const;
  const outcome = await refusedIn(() =>
    pushChanges(at.server.deps, { ...input, baseRevision: document.revision, changes }),
  );
  return 'refused' in outcome ? outcome.refused : ((outcome.done.refused[0]?.refusal.code as string) ?? null);
}

const sent = ({ at, who, pupil }: Trying) => ({
  ...({ caller: at.people[who], classId, locale } as const),
  certificate: at.certificates[who] ?? 'f'.repeat(64),
  records: [
    {
      ...{ pupil: pupil.id, version: OTHER_VERSION, signedAt: momentInVietnam(at.server.deps.clock()) },
      ...{ digest: NOT_BASE64, signature: NOT_BASE64 },
    },
  ],
});
const slot =
  (name: 'homeroom' | 'principal' | 'seal') =>
  (trying: Trying): Promise<string | null> =>
    each(async () => (await signRecords(trying.at.server.deps, { ...sent(trying), slot: name })).records);

const LEADERS: readonly Who[] = ['principal', 'delegate'];
const CLERKS: readonly Who[] = ['clerk'];
const ENTERING: readonly RecordState[] = ['entering'];

export const GATE_ACTS: readonly GateAct[] = [
  {
    ...{ act: 'enter-class-values', who: ['homeroom'], states: ENTERING, field: 'homeroom.remark' },
    run: (trying) => push(trying, 'homeroom.remark', ['Em chăm học.', 'Em tiến bộ.']),
  },
  {
    ...{ act: 'enter-subject-values', who: ['homeroom', 'along'], states: ENTERING },
    ...{ field: 'subject.DD.level', subject: 'DD' },
    run: (trying) => push(trying, 'subject.DD.level', ['HTT', 'HT']),
  },
  {
    ...{ act: 'keep-awards', who: ['homeroom'], states: ENTERING, field: 'award.SUDDEN' },
    run: ({ at, who, pupil }) => {
      const award = { kind: 'SUDDEN', title: randomUUID(), reason: '', decision: '', day: '2027-05-05' } as const;
      const input = { caller: at.people[who], classId, id: `award-${pupil.id}`, pupil: pupil.id, ...award };
      return whole(() => saveAward(at.server.deps, input));
    },
  },
  {
    ...{ act: 'sign-subject', who: ['homeroom'], states: ENTERING, subject: 'TOAN' },
    run: ({ at, who, pupil }) =>
      whole(() =>
        signSubject(at.server.deps, {
          ...{ caller: at.people[who], classId, subject: 'TOAN', locale, listId: randomUUID(), number: 1 },
          ...{ signedAt: momentInVietnam(at.server.deps.clock()), certificate: at.certificates[who] ?? 'f'.repeat(64) },
          ...{ rows: [{ pupil: pupil.id, salt: NOT_BASE64, digest: NOT_BASE64 }], signature: NOT_BASE64 },
        }),
      ),
  },
  { act: 'sign-homeroom', who: ['homeroom'], states: ENTERING, run: slot('homeroom') },
  { act: 'approve', who: LEADERS, states: ['homeroom-signed'], run: slot('principal') },
  { act: 'seal', who: CLERKS, states: ['approved'], run: slot('seal') },
  {
    ...{ act: 'seal-again', who: CLERKS, states: ['sealed', 'refused'] },
    run: (trying) => each(async () => (await sealAgain(trying.at.server.deps, sent(trying))).records),
  },
  {
    ...{ act: 'return', who: LEADERS, states: ['homeroom-signed', 'approved'], spare: true },
    run: ({ at, who, pupil }) =>
      each(async () => {
        const records = [{ pupil: pupil.id, version: 1 }];
        const input = { caller: at.people[who], classId, locale, records, reason: REASON, subjects: [] } as const;
        return (await returnRecords(at.server.deps, { ...input, subjects: [] })).refused;
      }),
  },
  {
    ...{ act: 'decide-promotion', who: LEADERS, states: ENTERING },
    run: ({ at, who, pupil }) => {
      const decision = { pupil: pupil.id, promoted: true, reason: REASON, basis: 'x', number: 0 };
      return whole(() => decidePromotion(at.server.deps, { caller: at.people[who], classId, ...decision }));
    },
  },
  {
    ...{ act: 'plan-supplementary', who: ['homeroom'], states: ENTERING },
    run: ({ at, who, pupil }) => {
      const plan = { pupil: pupil.id, plan: REASON, seen: [] };
      return whole(() => planSupplementary(at.server.deps, { caller: at.people[who], classId, ...plan }));
    },
  },
  {
    ...{ act: 'limit-supplementary', who: LEADERS, states: ENTERING },
    run: ({ at, who, pupil }) => {
      const limit = { pupil: pupil.id, unlimited: true, reason: REASON };
      return whole(() => limitSupplementary(at.server.deps, { caller: at.people[who], classId, ...limit }));
    },
  },
  {
    ...{ act: 'propose-retest', who: ['homeroom'], states: ENTERING, subject: 'TOAN' },
    run: ({ at, who, pupil }) => {
      const test = { pupil: pupil.id, subject: 'TOAN', period: 'year-end', reason: REASON } as const;
      return whole(() => proposeRetest(at.server.deps, { caller: at.people[who], classId, ...test }));
    },
  },
  {
    ...{ act: 'decide-retest', who: LEADERS, states: ENTERING },
    run: async ({ at, who, pupil }) => {
      const { db, deps } = at.server;
      const id = `test-${pupil.id}`;
      const waiting = { agreed: null, answer: null, decidedBy: null, decidedAt: null };
      const [, made] = await db.retests.findOrCreate({
        where: { id },
        defaults: {
          ...{ id, classId, pupilId: pupil.id, subject: 'TOAN', period: 'term-1', score: 3, reason: REASON },
          ...{ proposedBy: at.people.homeroom.userId, proposedAt: '2027-06-20T00:00:00.000Z', ...waiting },
        },
      });
      if (!made) await db.retests.update(waiting, { where: { id } });
      return whole(() =>
        decideRetest(deps, { caller: at.people[who], classId, retest: id, agreed: true, answer: REASON }),
      );
    },
  },
  {
    ...{ act: 'finalise', who: ['principal'], states: ['accepted'] },
    run: ({ at, who }) =>
      whole(() =>
        finaliseUnits(at.server.deps, { caller: at.people[who], schoolYear: SCHOOL_YEAR, groups: ['first'] }),
      ),
  },
  {
    ...{ act: 'recall', who: ['principal'], states: ['sealed', 'refused', 'accepted', 'finalised'], spare: true },
    run: ({ at, who, unit }) => {
      const attachments = [{ name: 'cv.pdf', bytes: Buffer.from('%PDF-1.7').toString('base64') }];
      const input = { caller: at.people[who], units: [unit], reason: REASON, document: '5/CV', attachments };
      return whole(() => recallUnits(at.server.deps, input));
    },
  },
  {
    ...{ act: 'withdraw-recall', who: ['principal'], states: ['recall-asked', 'final-recall-asked'] },
    run: async ({ at, who, unit }) => {
      const { db, deps } = at.server;
      const report = randomUUID();
      const { recordId, version } = (await db.units.findByPk(unit, { raw: true }))!;
      const askedAt = deps.clock().toISOString();
      await db.reports.create({
        ...{ id: report, what: 'recall', schoolYearId: SCHOOL_YEAR, transactionId: null, reason: REASON },
        ...{ document: null, askedBy: at.people.principal.userId, askedAt, state: 'waiting' },
      });
      await db.reportUnits.create({ reportId: report, unitId: unit, recordId, version });
      return whole(() => withdrawRecall(deps, { caller: at.people[who], report, reason: REASON }));
    },
  },
];
