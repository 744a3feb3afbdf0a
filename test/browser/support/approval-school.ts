/**
 * A school at year-end behind the fake API, as principal and clerk see it. It rebuilds the bytes from its own values and
 * checks every signature value as the server does, so that a page that signs something else is refused here too.
 */
import type { Certificate, Delegation } from '../../../core/contract/certificates.js';
import type { PrintJob, SealStep } from '../../../core/contract/sealing.js';
import { type RecordLine, type RecordToSign, recordToSignSchema } from '../../../core/contract/signing.js';
import { type ClassProgress } from '../../../core/contract/progress.js';
import { refusalBody } from '../../../core/words/render.js';
import { refusal } from '../../../core/codes/refusal.js';
import { prepareRecordSignature } from '../../../core/signing/sign-record.js';
import { checkSignatureValue } from '../../../core/signing/signing-certificate.js';
import { ISSUE, signedRecord } from '../../support/signed-record.js';
import { buildLeader } from '../../support/year-record.js';
import { type Answers, Refuse } from './fake-api.js';
import { printing } from './printing.js';
import { recordOf } from './record-of.js';
import { type Decided, decidedLine } from './undecided.js';
import { delegationAnswers } from './delegation-answers.js';
import { checkersAnswers, type CheckersSchool } from './checkers-answers.js';
import { sealingAnswers } from './sealing-answers.js';
import { yearEndLines, yearEndProgress } from './year-end-class.js';

const CHANGED = refusal('values-changed', { changed: '' });

export class ApprovalSchool {
  mayDelegate = true;
  acts: ('decide-promotion' | 'approve' | 'return' | 'seal')[] = ['decide-promotion', 'approve', 'return'];
  certificates: Certificate[] = [];
  lines: RecordLine[] = yearEndLines();
  progress: ClassProgress[] = yearEndProgress();
  delegations: Delegation[] = [];
  look: { by: string; at: string; pupil: string } | null = null;
  readonly looks: { pupil: string; digest: string }[] = [];
  step: SealStep = 'look';
  refused: ReturnType<typeof refusal> | null = null;
  /** Whose values have changed since they were shown. */
  readonly changed = new Set<string>();
  beforeSigning: (call: number) => Promise<void> | void = () => undefined;
  calls = 0;
  returned: unknown[] = [];
  decided: unknown[] = [];
  sealedPrints: string[] = [];
  transaction: readonly string[] = [];
  checkers: CheckersSchool['checkers'] = { number: null, signedAt: null, due: false };
  job: PrintJob = { id: 'job-1', state: 'running', done: 0, total: 13 };

  readonly answers: Answers = {
    tasks: () => ({ schoolYear: '2026-2027', today: '2027-06-20', tasks: [] }),
    progress: () => ({ schoolYear: '2026-2027', classes: this.progress }),
    myCertificates: () => ({ certificates: this.certificates }),
    ...delegationAnswers(this),
    records: () => ({
      classId: 'c-4a',
      className: '4A',
      schoolYear: '2026-2027',
      homeroomTeacher: 'Nguyễn Thị Minh Hoa',
      acts: this.acts,
      records: this.lines,
    }),
    recordsToSign: async ({ params }) => {
      const seal = params['slot'] === 'seal';
      const waiting = this.lines.filter((one) =>
        seal ? one.state === 'approved' && !one.personalIdMissing : one.state === 'homeroom-signed',
      );
      return {
        leader: seal ? null : buildLeader(),
        place: seal ? ISSUE.place : null,
        records: await Promise.all(waiting.map((one) => this.toSign(one, seal))),
      };
    },
    signRecords: async ({ params, body }) => {
      await this.beforeSigning(++this.calls);
      const { certificate, records } = body as {
        certificate: string;
        records: { pupil: string; signedAt: string; signature: string; digest: string }[];
      };
      const seal = params['slot'] === 'seal';
      const outcome = [];
      for (const one of records) outcome.push(await this.sign(one, certificate, seal));
      return { records: outcome };
    },
    decidePromotion: ({ body }) => {
      const { pupil, promoted, reason, number } = body as Decided;
      this.decided.push(body);
      this.lines = this.lines.map((one) =>
        one.pupil === pupil ? decidedLine(one, { promoted, reason, number }) : one,
      );
      return { number: number + 1 };
    },
    returnRecords: ({ body }) => {
      this.returned.push(body);
      const { records, reason } = body as { records: { pupil: string }[]; reason: string };
      const pupils = new Set(records.map(({ pupil }) => pupil));
      this.lines = this.lines.map((one) =>
        pupils.has(one.pupil)
          ? {
              ...one,
              state: 'entering',
              flags: [],
              signatures: [],
              returned: { by: 'Phạm Thị Lan', at: '2027-06-20T13:00:00Z', reason },
              owed: [{ userId: 'u-hoa', name: 'Nguyễn Thị Minh Hoa', fields: ['homeroom.remark'] }],
            }
          : one,
      );
      return { returned: records.length, refused: [], told: ['Nguyễn Thị Minh Hoa', 'Đỗ Quang Huy'] };
    },
    recordPrint: () => ({ name: 'Học bạ.pdf', bytes: Buffer.from('%PDF-1.7') }),
    sheetPrint: () => ({ name: 'Bảng tổng hợp.pdf', bytes: Buffer.from('%PDF-1.7') }),
    ...sealingAnswers(this),
    ...checkersAnswers(this),
    registerAtOffice: ({ body }) => {
      const sent = (body as { ask: string }).ask === 'register';
      const office = sent ? ('sent' as const) : ('approved' as const);
      this.certificates = this.certificates.map((one) => ({ ...one, office }));
      this.refused = sent ? refusal('office-not-approved') : null;
      return { office, reason: null };
    },
    ...printing(this),
  };

  derOf(fingerprint: string): Uint8Array {
    const found = this.certificates.find((one) => one.fingerprint === fingerprint);
    if (!found) throw new Refuse(403, refusal('not-allowed'));
    return new Uint8Array(Buffer.from(found.der, 'base64'));
  }

  async check(toSign: Uint8Array, signature: string, der: Uint8Array): Promise<void> {
    if (!(await checkSignatureValue(toSign, new Uint8Array(Buffer.from(signature, 'base64')), der)))
      throw new Refuse(409, CHANGED);
  }

  private async toSign(one: RecordLine, seal: boolean): Promise<RecordToSign> {
    const record = recordOf(one);
    const { signed } = await signedRecord({ record, until: seal ? 'principal' : 'homeroom' });
    return recordToSignSchema.parse({
      pupil: one.pupil,
      version: one.version,
      record,
      subjectRows: [],
      homeroom: signed.homeroom,
      principal: signed.principal ?? null,
    });
  }

  private async sign(
    one: { pupil: string; signedAt: string; signature: string; digest: string },
    certificate: string,
    seal: boolean,
  ) {
    const found = this.lines.find(({ pupil }) => pupil === one.pupil)!;
    if (this.changed.has(one.pupil)) {
      return { pupil: one.pupil, refused: refusalBody(refusal('values-changed', { changed: 'điểm Toán' }), 'vi') };
    }
    const { record, homeroom, principal } = await this.toSign(found, seal);
    const { signedAt } = one;
    const prepared = await prepareRecordSignature(seal ? 'seal' : 'principal', {
      record,
      signed: {
        homeroom: homeroom!,
        principal: seal ? principal! : { signedAt, leader: buildLeader() },
        ...(seal && { seal: { signedAt, issue: { place: ISSUE.place, day: signedAt.slice(0, 10) } } }),
      },
      certificate: this.derOf(certificate),
    });
    if (prepared.dataDigest !== one.digest) throw new Refuse(409, CHANGED);
    await this.check(prepared.toSign, one.signature, this.derOf(certificate));
    this.lines = this.lines.map((each) =>
      each.pupil === one.pupil ? { ...each, state: seal ? ('sealed' as const) : ('approved' as const) } : each,
    );
    return { pupil: one.pupil, refused: null };
  }
}
