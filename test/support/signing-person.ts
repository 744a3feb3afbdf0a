/** Somebody signed in as a client that signs over HTTP as the pane does. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { momentInVietnam } from '../../core/codes/day.js';
import type { SheetPeriod } from '../../core/codes/periods.js';
import { groupChanges } from '../../core/contract/push.js';
import type { Records, RecordsToSign, SubjectSheet } from '../../core/contract/signing.js';
import type { SubjectCode } from '../../core/fields/subjects.js';
import type { Slot } from '../../core/record/record-states.js';
import type { SignedSlots } from '../../core/record/record-xml.js';
import { subjectRowElement } from '../../core/record/subject-row.js';
import { prepareUnitPaper } from '../../core/signing/paper/unit-paper.js';
import { prepareRecordSignature } from '../../core/signing/sign-record.js';
import { prepareListSignature } from '../../core/signing/sign-subject-list.js';
import { canonicalText } from '../../core/xml/canonical.js';
import type { BuiltUser } from './builders.js';
import type { BuiltCertificate } from './certificates.js';
import type { Reply, TestServer } from './server.js';
import type { Overrides } from './sheets.js';
import { certificateOf, signBy, type TestSigner } from './signed-record.js';

/** Of a decision on going up. */
export const REASON = 'Chưa hoàn thành một phần môn Toán, đã có kế hoạch giúp đỡ trong hè.';

type Sent = Record<string, unknown>;

/** What a client sends instead of what it should. */
export interface Tampering {
  readonly only?: readonly string[];
  readonly signedAt?: string;
  /** Changes the request's body before it is sent. */
  readonly body?: (body: Sent) => Sent;
  /** Changes one record's part. */
  readonly record?: (record: Sent) => Sent;
  /** Signs with another key than the certificate's. */
  readonly key?: TestSigner;
  /** Done between looking and sending. */
  readonly between?: () => Promise<unknown>;
}

export type Person = ReturnType<typeof signingPerson> & { readonly user: BuiltUser };

/** Somebody signed in who signs with a pinned key. */
export function signingPerson(
  server: Pick<TestServer, 'send'> & { readonly deps: Pick<TestServer['deps'], 'clock'> },
  headers: Record<string, string>,
  signer: TestSigner | Pick<BuiltCertificate, 'der' | 'sign'>,
  fingerprint: string,
) {
  const own =
    typeof signer === 'string'
      ? { der: certificateOf(signer), sign: (bytes: Uint8Array) => signBy(signer, bytes) }
      : signer;
  const certificate = own.der;
  const signed = (bytes: Uint8Array, key: TestSigner | undefined): string =>
    Buffer.from(key === undefined ? own.sign(bytes) : signBy(key, bytes)).toString('base64');
  const now = () => momentInVietnam(server.deps.clock());
  const get = (path: string) => server.send('GET', path, { headers });
  const post = (path: string, body: unknown) => server.send('POST', path, { headers, body });

  async function listBody(classId: string, subject: SubjectCode, tampering: Tampering = {}): Promise<Sent> {
    const { only, signedAt = now(), key, body = same } = tampering;
    const sheet = (await get(`/classes/${classId}/subjects/${subject}/signing`)).body as SubjectSheet;
    const listId = randomUUID();
    const rows = sheet.rows
      .filter((row) => (only ? only.includes(row.pupil) : row.state === 'ready'))
      .map(({ pupil, level, score, remark }) => {
        const salt = randomBytes(16).toString('base64');
        const text = canonicalText(subjectRowElement({ pupil, subject, level, score, remark }, salt));
        return { pupil, salt, digest: createHash('sha256').update(text).digest('base64') };
      });
    const { schoolCode, schoolYear, className, number } = sheet;
    const list = {
      listId,
      schoolCode,
      schoolYear,
      classId,
      className,
      subject,
      number,
      signer: sheet.signer,
      signedAt,
    };
    const { toSign } = await prepareListSignature({ ...list, rows }, certificate, signedAt);
    await tampering.between?.();
    const signature = signed(toSign, key);
    return body({ listId, number, signedAt, certificate: fingerprint, rows, signature });
  }

  async function recordsBody(classId: string, slot: Slot, tampering: Tampering = {}): Promise<Sent> {
    const { only, signedAt = now(), key, record: change = same, body = same } = tampering;
    const { body: answer } = await get(`/classes/${classId}/records/${slot}`);
    const toSign = answer as RecordsToSign;
    const records = await Promise.all(
      toSign.records
        .filter(({ pupil }) => !only || only.includes(pupil))
        .map(async ({ pupil, version, record, subjectRows, homeroom, principal, identityPaper }) => {
          const own: SignedSlots =
            slot === 'homeroom'
              ? { homeroom: { signedAt } }
              : slot === 'principal'
                ? { principal: { signedAt, leader: toSign.leader! } }
                : {
                    seal: {
                      signedAt,
                      issue: {
                        place: toSign.place!,
                        day: signedAt.slice(0, 10),
                        ...(identityPaper !== undefined && { identityPaper }),
                      },
                    },
                  };
          const before = { ...(homeroom && { homeroom }), ...(principal && { principal }), ...own };
          const prepared = await prepareRecordSignature(slot, { record, signed: before, subjectRows, certificate });
          const signature = signed(prepared.toSign, key);
          const paper = toSign.paper
            ? await prepareUnitPaper({ record, signed: before as Required<SignedSlots>, signedAt, certificate })
            : null;
          return change({
            ...{ pupil, version, signedAt, digest: prepared.dataDigest, signature },
            ...(paper && { paper: signed(paper.toSign, key) }),
          });
        }),
    );
    await tampering.between?.();
    return body({ certificate: fingerprint, records });
  }

  return {
    headers,
    fingerprint,
    get,
    post,
    listBody,
    recordsBody,
    signSubject: async (classId: string, subject: SubjectCode, tampering?: Tampering): Promise<Reply> =>
      post(`/classes/${classId}/subjects/${subject}/signatures`, await listBody(classId, subject, tampering)),
    signRecords: async (classId: string, slot: Slot, tampering?: Tampering): Promise<Reply> =>
      post(`/classes/${classId}/records/${slot}/signatures`, await recordsBody(classId, slot, tampering)),
    /** Decide on a pupil's going up, upon what she is shown. */
    decide: async (classId: string, pupil: string, promoted: boolean, change: (body: Sent) => Sent = same) => {
      const { records } = (await get(`/classes/${classId}/records`)).body as Records;
      const { basis, number } = records.find((line) => line.pupil === pupil)!.promotion;
      return post(`/classes/${classId}/promotions`, change({ pupil, promoted, reason: REASON, basis, number }));
    },
    /** Push values over what is stored; null empties. */
    push: async (classId: string, values: Overrides, period: SheetPeriod = 'year-end'): Promise<Reply> => {
      const { body: sheet } = await get(`/classes/${classId}/sheets/${period}`);
      const changes = Object.entries(values).flatMap(([pupil, row]) =>
        Object.entries(row).map(([field, value]) => ({
          pupil,
          field,
          base: (sheet.values[pupil]?.[field] ?? null) as string | null,
          value: value ?? null,
        })),
      );
      return post(`/classes/${classId}/sheets/${period}/pushes`, {
        pushId: randomUUID(),
        baseRevision: sheet.revision,
        changes: groupChanges(changes),
      });
    },
  };
}
const same = (body: Sent): Sent => body;
