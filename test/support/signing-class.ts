/**
 * Class 4A ready to be signed: every value entered, everybody with a certificate by the pinned test keys (making keys is
 * slow), and each person as a client that signs over HTTP as the pane does.
 */
import { readingOn } from './connections.js';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { groupChanges } from '../../core/contract/push.js';
import type { Records, RecordsToSign, SubjectSheet } from '../../core/contract/signing.js';
import type { SubjectCode } from '../../core/fields/subjects.js';
import type { SheetPeriod } from '../../core/codes/periods.js';
import { readCertificate } from '../../core/signing/certificate.js';
import { prepareListSignature } from '../../core/signing/sign-subject-list.js';
import { prepareUnitPaper } from '../../core/signing/paper/unit-paper.js';
import { prepareRecordSignature } from '../../core/signing/sign-record.js';
import type { Slot } from '../../core/record/record-states.js';
import type { SignedSlots } from '../../core/record/record-xml.js';
import { subjectRowElement } from '../../core/record/subject-row.js';
import { canonicalText } from '../../core/xml/canonical.js';
import { loadSheetContext } from '../../server/acts/sheets/load-sheet-context.js';
import {
  assign,
  type BuiltClass,
  type BuiltUser,
  buildClass,
  buildSchool,
  buildUser,
  type ClassParts,
  SCHOOL_YEAR,
  TODAY,
} from './builders.js';
import type { BuiltCertificate } from './certificates.js';
import { checkKeptProgress } from './kept-progress.js';
import type { Reply, TestServer } from './server.js';
import { fullValues, type Overrides } from './sheets.js';
import { certificateOf, signBy, type TestSigner } from './signed-record.js';

/** What Thu teaches besides leading the class; Âm nhạc is somebody else's. */
export const THU_TEACHES = ['TV', 'TOAN', 'NN1', 'LSDL', 'KH', 'TIN', 'CN', 'DD', 'GDTC', 'MT', 'HDTN'] as const;

/** `signedAt` at an instant, as signers write it. */
export const claimedAt = (at: Date): string =>
  `${new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 19)}+07:00`;

/** Bind a pinned certificate to somebody, or to the school, below a trusted authority. */
export async function bindCertificate(
  { db, deps }: Pick<TestServer, 'db'> & { readonly deps: Pick<TestServer['deps'], 'clock'> },
  signer: TestSigner,
  holder: Pick<BuiltUser, 'id'> | 'organisation',
): Promise<string> {
  const authority = certificateOf('authority');
  const root = await readCertificate(authority);
  await db.anchors.bulkCreate(
    [
      {
        fingerprint: root.fingerprint,
        der: Buffer.from(authority).toString('base64'),
        subject: root.subject,
        notAfter: root.notAfter,
        internal: true,
        state: 'trusted',
      },
    ],
    { ignoreDuplicates: true },
  );
  const der = certificateOf(signer);
  const { fingerprint, subject, issuer, serial, notBefore, notAfter } = await readCertificate(der);
  await db.certificates.create({
    ...{ fingerprint, subject, issuer, serial, notBefore, notAfter },
    der: Buffer.from(der).toString('base64'),
    chain: '[]',
    kind: holder === 'organisation' ? 'organisation' : 'personal',
    userId: holder === 'organisation' ? null : holder.id,
    carrier: 'PKCS12',
    internal: true,
    state: 'bound',
    addedAt: deps.clock().toISOString(),
    office: holder === 'organisation' ? 'approved' : 'none',
  });
  return fingerprint;
}

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
  const now = () => claimedAt(server.deps.clock());
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
        .map(async ({ pupil, version, record, subjectRows, homeroom, principal }) => {
          const own: SignedSlots =
            slot === 'homeroom'
              ? { homeroom: { signedAt } }
              : slot === 'principal'
                ? { principal: { signedAt, leader: toSign.leader! } }
                : { seal: { signedAt, issue: { place: toSign.place!, day: signedAt.slice(0, 10) } } };
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

export interface SigningClass {
  readonly klass: BuiltClass;
  readonly thu: Person;
  readonly music: Person;
  readonly principal: Person;
  readonly clerk: Person;
}

/** Builds school and class; `overrides` are laid over complete year-end values. */
export async function buildSigningClass(
  server: TestServer,
  parts: ClassParts & {
    readonly overrides?: (pupils: readonly string[]) => Overrides;
    /** After every act what is kept of the class is held against what is made from scratch. */
    readonly checkProgress?: boolean;
    /** Nothing is entered yet. */
    readonly empty?: boolean;
  } = {},
): Promise<SigningClass> {
  const { db } = server;
  await buildSchool(db, { earlierYear: true });
  const klass = await buildClass(db, { id: '4a', name: '4A', ...parts });
  const person = async (signer: TestSigner, user: BuiltUser, holder: BuiltUser | 'organisation' = user) => {
    const fingerprint = await bindCertificate(server, signer, holder);
    return { ...signingPerson(server, await server.signIn(user.account), signer, fingerprint), user };
  };
  const thu = await buildUser(db, { name: 'Trần Thị Thu' });
  const music = await buildUser(db, { name: 'Lê Văn Nhạc' });
  await assign(db, thu, klass, { homeroom: true, subjects: THU_TEACHES });
  await assign(db, music, klass, { subjects: ['AN'] });
  const people = {
    klass,
    thu: await person('homeroom', thu),
    music: await person('teacher', music),
    principal: await person('principal', await buildUser(db, { name: 'Phạm Thị Hạnh', hats: ['principal'] })),
    clerk: await person('seal', await buildUser(db, { name: 'Vũ Thị Văn', hats: ['clerk'] }), 'organisation'),
  };
  const confirmedBy = people.principal.user.id;
  await db.dutyConfirmations.create({ schoolYearId: SCHOOL_YEAR, confirmedBy, confirmedAt: TODAY.toISOString() });
  if (parts.checkProgress) server.afterActs.push(() => checkKeptProgress(server.deps, klass.id));
  if (!parts.empty)
    for (const period of ['year-end', 'year'] as const)
      await enterPeriod(server, people, period, parts.overrides?.(klass.pupils));
  return people;
}

/** One sheet of the class, complete, by those who teach it. */
export async function enterPeriod(
  server: TestServer,
  { klass, thu, music }: SigningClass,
  period: SheetPeriod,
  overrides: Overrides = {},
): Promise<void> {
  const context = (await loadSheetContext(readingOn(server.deps), klass.id, period))!;
  // Whether she is assessed or not, a pupil has parents.
  const everybody = { ...context, pupils: context.pupils.map((pupil) => ({ ...pupil, mode: 'normal' as const })) };
  const values = Object.entries(period === 'year' ? fullValues(everybody) : fullValues(context, overrides));
  for (const [who, music_] of [
    [thu, false],
    [music, true],
  ] as const) {
    const own = values.map(([pupil, row]) => [
      pupil,
      Object.fromEntries(Object.entries(row).filter(([field]) => field.startsWith('subject.AN.') === music_)),
    ]);
    const { status, body } = await who.push(klass.id, Object.fromEntries(own) as Overrides, period);
    if (status !== 200 || body.refused.length > 0) throw new Error(JSON.stringify(body));
  }
}

/** Every subject signed by its teacher. */
export async function signSubjects({ klass, thu, music }: SigningClass): Promise<void> {
  for (const subject of THU_TEACHES) await expectOk(thu.signSubject(klass.id, subject));
  await expectOk(music.signSubject(klass.id, 'AN'));
}

/** Fetch one printed example as the second person does, and say that it is right. */
export async function lookAt(who: Person, classId: string, pupil: string): Promise<Reply> {
  const { bytes } = await expectOk(who.get(`/classes/${classId}/records/pupils/${pupil}/print`));
  const digest = createHash('sha256').update(bytes).digest('base64');
  return who.post(`/classes/${classId}/looks`, { pupil, digest });
}

export async function expectOk(sent: Promise<Reply>): Promise<Reply> {
  const reply = await sent;
  if (reply.status !== 200) throw new Error(`${reply.status} ${JSON.stringify(reply.body)}`);
  return reply;
}
