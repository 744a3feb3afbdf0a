/**
 * A small school at year-end behind the fake API: it rebuilds the bytes from its own values and checks every signature
 * value as the server does, so that a page that signs something else is refused here too.
 */
import type { Award, Certificate } from '../../../core/contract/certificates.js';
import {
  type RecordLine,
  type RecordToSign,
  recordToSignSchema,
  type SubjectSheet,
} from '../../../core/contract/signing.js';
import { prepareRecordSignature } from '../../../core/signing/sign-record.js';
import { prepareListSignature } from '../../../core/signing/sign-subject-list.js';
import { checkSignatureValue } from '../../../core/signing/signing-certificate.js';
import { refusalBody } from '../../../core/words/render.js';
import { refusal } from '../../../core/codes/refusal.js';
import { subjectRowElement } from '../../../core/record/subject-row.js';
import { canonicalText } from '../../../core/xml/canonical.js';
import { sha256, utf8 } from '../../../core/signing/platform.js';
import { SUBJECT_ROWS } from '../../support/signed-record.js';
import { task } from './answers.js';
import { type Answers, Refuse } from './fake-api.js';
import { recordOf } from './record-of.js';
import { base64, line, row, sheet } from './signing-answers.js';

export class SigningSchool {
  certificates: Certificate[] = [];
  sheets: SubjectSheet[] = [
    sheet('c-4a', 'TOAN', [
      ...[0, 1, 2, 3, 4, 5, 6].map((i) => row(i)),
      row(7, { score: null, state: 'incomplete', missing: ['subject.TOAN.score'] }),
      row(8, { ended: 'changed' }),
      row(9, { state: 'closed', signedBy: 'Nguyễn Thị Minh Hoa', signedAt: '2027-06-20T13:00:00Z' }),
    ]),
    sheet(
      'c-4a',
      'TV',
      [0, 1, 2, 3].map((i) => row(i)),
    ),
    sheet(
      'c-4b',
      'TOAN',
      [0, 1].map((i) => row(i, { state: 'incomplete', level: null, missing: ['subject.TOAN.level'] })),
    ),
    sheet(
      'c-5a',
      'KH',
      [0, 1, 2].map((i) => row(i, { state: 'signed', signedBy: 'Hoa', signedAt: '2027-06-19T13:00:00Z' })),
    ),
  ];
  lines: RecordLine[] = [
    ...[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((i) => line(i)),
    line(11, {
      returned: { by: 'Phạm Thị Hạnh', at: '2027-06-20T12:40:00Z', reason: 'Nhận xét của em bị lẫn với bạn cùng bàn.' },
    }),
    line(12, {
      result: null,
      because: [],
      completed: null,
      promoted: null,
      subjectsSigned: 8,
      owed: [
        { userId: 'u-huy', name: 'Đỗ Quang Huy', fields: ['signature.TIN', 'signature.CN'] },
        { userId: 'u-hoa', name: 'Nguyễn Thị Minh Hoa', fields: ['trait.CHAM_CHI', 'homeroom.remark'] },
      ],
      personalIdMissing: true,
    }),
    line(13, { owed: [{ userId: 'u-huy', name: 'Đỗ Quang Huy', fields: ['signature.TIN'] }], subjectsSigned: 9 }),
  ];
  awards: (Award & { pupilName: string; by: string; can: 'keep-awards'[] })[] = [];
  /** How many calls to sign records came, and what happens at which. */
  recordCalls = 0;
  beforeRecords: (call: number) => Promise<void> | void = () => undefined;
  /** Pupils whose values have changed since they were shown. */
  readonly changed = new Set<string>();

  readonly answers: Answers = {
    tasks: () => ({
      schoolYear: '2026-2027',
      today: '2027-06-20',
      tasks: [task(), task({ classId: 'c-4b', className: '4B', homeroom: false, subjects: ['TOAN'] })],
    }),
    myCertificates: () => ({ certificates: this.certificates }),
    subjectsToSign: () => ({
      subjects: this.sheets.map(({ classId, className, subject, rows }) => ({
        classId,
        className,
        subject,
        pupils: rows.length,
        ready: rows.filter(({ state }) => state === 'ready').length,
        signed: rows.filter(({ state }) => state === 'signed' || state === 'closed').length,
        waiting: rows.filter(({ state }) => state === 'incomplete').length,
        ended: rows.filter(({ state, ended }) => ended !== null && state !== 'signed').length,
      })),
    }),
    subjectSheet: ({ params }) => this.sheetOf(params),
    signSubject: async ({ params, body }) => {
      const found = this.sheetOf(params);
      const sent = body as {
        listId: string;
        number: number;
        signedAt: string;
        rows: { pupil: string; salt: string; digest: string }[];
        signature: string;
        certificate: string;
      };
      const { classId, className, subject, schoolCode, schoolYear, signer } = found;
      for (const { pupil, salt, digest } of sent.rows) {
        const { level, score, remark } = found.rows.find((one) => one.pupil === pupil)!;
        const text = canonicalText(subjectRowElement({ pupil, subject, level, score, remark }, salt));
        if (base64(await sha256(utf8(text))) !== digest)
          throw new Refuse(409, refusal('values-changed', { changed: 'môn Toán' }));
      }
      const rows = sent.rows.map(({ pupil, digest }) => ({ pupil, digest }));
      const { listId, number, signedAt } = sent;
      const list = { listId, schoolCode, schoolYear, classId, className, subject, number, signer, rows };
      const der = this.derOf(sent.certificate);
      const { toSign } = await prepareListSignature({ ...list, signedAt }, der, signedAt);
      await this.check(toSign, sent.signature, der);
      const names = new Set(rows.map(({ pupil }) => pupil));
      found.rows = found.rows.map((one) =>
        names.has(one.pupil) ? { ...one, state: 'signed', signedAt, signedBy: signer.name, ended: null } : one,
      );
      return { listId, number, signed: rows.length };
    },
    records: () => ({
      classId: 'c-4a',
      className: '4A',
      schoolYear: '2026-2027',
      homeroomTeacher: 'Nguyễn Thị Minh Hoa',
      acts: ['sign-homeroom'],
      records: this.lines,
    }),
    recordsToSign: () => ({
      leader: null,
      place: null,
      records: this.lines
        .filter(({ state, owed }) => state === 'entering' && owed.length === 0)
        .map((one) => this.toSign(one)),
    }),
    signRecords: async ({ body }) => {
      await this.beforeRecords(++this.recordCalls);
      const sent = body as {
        certificate: string;
        records: { pupil: string; version: number; signedAt: string; digest: string; signature: string }[];
      };
      const der = this.derOf(sent.certificate);
      const answers = [];
      for (const { pupil, signedAt, digest, signature } of sent.records) {
        const found = this.lines.find((one) => one.pupil === pupil)!;
        const { record, subjectRows } = this.toSign(found);
        const prepared = await prepareRecordSignature('homeroom', {
          record: this.changed.has(pupil) ? { ...record, homeroomRemark: 'Đã sửa.' } : record,
          signed: { homeroom: { signedAt } },
          subjectRows,
          certificate: der,
        });
        if (prepared.dataDigest !== digest) {
          answers.push({ pupil, refused: refusalBody(refusal('values-changed', { changed: 'môn Toán' }), 'vi') });
          continue;
        }
        await this.check(prepared.toSign, signature, der);
        this.lines = this.lines.map((one) =>
          one.pupil === pupil
            ? {
                ...one,
                state: 'homeroom-signed',
                signatures: [{ slot: 'homeroom', name: 'Nguyễn Thị Minh Hoa', at: signedAt }],
              }
            : one,
        );
        answers.push({ pupil, refused: null });
      }
      return { records: answers };
    },
    awards: () => ({ awards: this.awards, can: ['keep-awards'] }),
    saveAward: ({ body }) => {
      const award = body as Award;
      const pupilName = this.lines.find(({ pupil }) => pupil === award.pupil)!.name;
      this.awards = [
        ...this.awards.filter(({ id }) => id !== award.id),
        { ...award, pupilName, by: 'Hoa', can: ['keep-awards'] },
      ];
      return {};
    },
    removeAward: ({ body }) => {
      this.awards = this.awards.filter(({ id }) => id !== (body as Award).id);
      return {};
    },
  };

  /** Records the homeroom teacher has not signed. */
  get unsigned(): number {
    return this.lines.filter(({ state }) => state === 'entering').length;
  }

  private toSign(one: RecordLine): RecordToSign {
    const { pupil, version } = one;
    const record = recordOf(one);
    return recordToSignSchema.parse({
      pupil,
      version,
      record,
      subjectRows: SUBJECT_ROWS,
      homeroom: null,
      principal: null,
    });
  }

  private sheetOf({ classId, subject }: Readonly<Record<string, string>>): SubjectSheet {
    const found = this.sheets.find((one) => one.classId === classId && one.subject === subject);
    if (!found) throw new Refuse(404, refusal('not-found'));
    return found;
  }

  private derOf(fingerprint: string): Uint8Array {
    const found = this.certificates.find((one) => one.fingerprint === fingerprint);
    if (!found) throw new Refuse(403, refusal('not-allowed'));
    return new Uint8Array(Buffer.from(found.der, 'base64'));
  }

  private async check(toSign: Uint8Array, signature: string, der: Uint8Array): Promise<void> {
    const value = new Uint8Array(Buffer.from(signature, 'base64'));
    if (!(await checkSignatureValue(toSign, value, der)))
      throw new Refuse(422, refusal('values-changed', { changed: 'môn Toán' }));
  }
}
