/**
 * A school at year-end behind the fake API, as principal and clerk see it. It rebuilds the bytes from its own values and
 * checks every signature value as the server does, so that a page that signs something else is refused here too.
 */
import type { Certificate, Delegation } from '../../../core/contract/certificates.js';
import type { PrintJob, SealStep } from '../../../core/contract/sealing.js';
import {
  type ClassProgress,
  type RecordLine,
  type RecordToSign,
  recordToSignSchema,
} from '../../../core/contract/signing.js';
import { refusalBody } from '../../../core/words/render.js';
import { refusal } from '../../../core/codes/refusal.js';
import { prepareCms } from '../../../core/signing/cms.js';
import { prepareRecordSignature } from '../../../core/signing/sign-record.js';
import { prepareTransactionSignature } from '../../../core/signing/sign-transaction.js';
import { checkSignatureValue } from '../../../core/signing/signing-certificate.js';
import { ISSUE, signedRecord, TRANSACTION_ID } from '../../support/signed-record.js';
import { buildLeader } from '../../support/year-record.js';
import { type Answers, Refuse } from './fake-api.js';
import { progressOf } from './class-progress.js';
import { printing } from './printing.js';
import { recordOf } from './record-of.js';
import { type Decided, decidedLine } from './undecided.js';
import { delegationAnswers } from './delegation-answers.js';
import { checkersAnswers, type CheckersSchool } from './checkers-answers.js';
import { line, PUPILS } from './signing-answers.js';

const HOMEROOM_AT = '2027-06-19T20:10:00+07:00';
const PRINCIPAL_AT = '2027-06-20T08:00:00+07:00';

const signedByHomeroom = [{ slot: 'homeroom' as const, name: 'Nguyễn Thị Minh Hoa', at: HOMEROOM_AT }];

export class ApprovalSchool {
  mayDelegate = true;
  acts: ('decide-promotion' | 'approve' | 'return' | 'seal')[] = ['decide-promotion', 'approve', 'return'];
  certificates: Certificate[] = [];
  lines: RecordLine[] = [
    line(0, {
      state: 'homeroom-signed',
      signatures: signedByHomeroom,
      flags: [{ flag: 'near-threshold', detail: 'Toán 8: gần ngưỡng' }],
    }),
    line(1, {
      state: 'homeroom-signed',
      signatures: signedByHomeroom,
      flags: [
        { flag: 'unlike-last-year', detail: 'năm trước Chưa hoàn thành, năm nay Hoàn thành tốt' },
        { flag: 'flagged-remark', detail: 'nhận xét của giáo viên chủ nhiệm nhắc tên Châu' },
      ],
      returned: { by: 'Phạm Thị Hạnh', at: '2027-06-18T12:40:00Z', reason: 'Nhận xét của em bị lẫn với bạn cùng bàn.' },
    }),
    ...[2, 3, 4, 5, 6, 7, 8, 9, 10].map((i) =>
      line(i, { state: 'homeroom-signed', signatures: signedByHomeroom, personalIdMissing: i === 5 }),
    ),
    line(11, {
      state: 'entering',
      subjectsSigned: 9,
      owed: [{ userId: 'u-huy', name: 'Đỗ Quang Huy', fields: ['signature.TIN'] }],
    }),
    ...[12, 13].map((i) =>
      line(i, {
        state: 'approved',
        signatures: [...signedByHomeroom, { slot: 'principal', name: 'Phạm Thị Lan', at: PRINCIPAL_AT }],
      }),
    ),
  ];
  progress: ClassProgress[] = [
    progressOf('4A'),
    progressOf('5B', { homeroomSigned: 14, approved: 14, sealed: 14, flagged: 0, homeroomTeacher: 'Trần Văn Bình' }),
    progressOf('1C', {
      pupils: 32,
      entered: 20,
      subjectsSigned: 11,
      homeroomSigned: 0,
      approved: 0,
      flagged: 0,
      homeroomTeacher: 'Lê Thu Hà',
      withoutCertificate: ['Lê Thu Hà', 'Đỗ Quang Huy'],
    }),
  ];
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
    sealing: () => ({
      certificate: this.certificates.find(({ kind }) => kind === 'organisation') ?? null,
      refused: this.refused && refusalBody(this.refused, 'vi'),
      checkers: this.checkers,
      classes: [
        {
          classId: 'c-4a',
          className: '4A',
          approved: this.count('approved'),
          sealed: this.count('sealed'),
          step: this.step,
          withoutPersonalId: [{ pupil: PUPILS[5]!.pupil, name: PUPILS[5]!.name }],
          look: this.look,
        },
        {
          ...{ classId: 'c-5b', className: '5B', approved: 0, sealed: 14, step: 'done', withoutPersonalId: [] },
          look: { by: 'Hoàng Anh Tuấn', at: '2027-06-18T09:00:00+07:00', pupil: '1' },
        },
      ],
    }),
    look: ({ body }) => {
      this.looks.push(body as { pupil: string; digest: string });
      this.look = { by: 'Phạm Thị Lan', at: PRINCIPAL_AT, pupil: (body as { pupil: string }).pupil };
      this.step = 'records';
      return {};
    },
    printsToSeal: () => ({
      signedAt: PRINCIPAL_AT,
      prints: this.lines
        .filter(({ pupil, state }) => state === 'sealed' && !this.sealedPrints.includes(pupil))
        .map(({ pupil }) => ({ pupil, version: 1, digest: this.digestOf(pupil) })),
      refused: [],
    }),
    sealPrints: async ({ body }) => {
      const { certificate, prints } = body as {
        certificate: string;
        prints: { pupil: string; signature: string }[];
      };
      const der = this.derOf(certificate);
      for (const { pupil, signature } of prints) {
        const digest = Buffer.from(this.digestOf(pupil), 'base64');
        const { toSign } = await prepareCms({ digest, certificate: der, chain: [], signedAt: null });
        await this.check(toSign, signature, der);
        this.sealedPrints.push(pupil);
      }
      return { records: prints.map(({ pupil }) => ({ pupil, refused: null })) };
    },
    transactionToSign: () => ({
      transactionId: TRANSACTION_ID,
      records: this.lines
        .filter(({ pupil, state }) => state === 'sealed' && !this.transaction.includes(pupil))
        .map(({ pupil }) => ({ pupil, version: 1, text: `<HOC_BA Id="${pupil}"></HOC_BA>` })),
      refused: [],
    }),
    signTransaction: async ({ body }) => {
      const { certificate, signedAt, pupils, signature } = body as {
        certificate: string;
        signedAt: string;
        pupils: string[];
        signature: string;
      };
      const der = this.derOf(certificate);
      const { toSign } = await prepareTransactionSignature({
        transactionId: TRANSACTION_ID,
        recordTexts: pupils.map((pupil) => `<HOC_BA Id="${pupil}"></HOC_BA>`),
        signedAt,
        certificate: der,
      });
      await this.check(toSign, signature, der);
      this.transaction = [...this.transaction, ...pupils];
      this.step = 'done';
      return { transactionId: TRANSACTION_ID };
    },
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

  private count(state: RecordLine['state']): number {
    return this.lines.filter((one) => one.state === state).length;
  }

  private digestOf(pupil: string): string {
    return Buffer.alloc(32, Number(pupil) % 251).toString('base64');
  }

  derOf(fingerprint: string): Uint8Array {
    const found = this.certificates.find((one) => one.fingerprint === fingerprint);
    if (!found) throw new Refuse(403, refusal('not-allowed'));
    return new Uint8Array(Buffer.from(found.der, 'base64'));
  }

  async check(toSign: Uint8Array, signature: string, der: Uint8Array): Promise<void> {
    if (!(await checkSignatureValue(toSign, new Uint8Array(Buffer.from(signature, 'base64')), der)))
      throw new Refuse(409, refusal('values-changed'));
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
    if (prepared.dataDigest !== one.digest) throw new Refuse(409, refusal('values-changed'));
    await this.check(prepared.toSign, one.signature, this.derOf(certificate));
    this.lines = this.lines.map((each) =>
      each.pupil === one.pupil ? { ...each, state: seal ? ('sealed' as const) : ('approved' as const) } : each,
    );
    return { pupil: one.pupil, refused: null };
  }
}
