/** Class 4A ready to be signed: every value entered, everybody with a certificate by the pinned test keys (making keys is slow). */
import { createHash } from 'node:crypto';
import type { SheetPeriod } from '../../core/codes/periods.js';
import { readCertificate } from '../../core/signing/certificate.js';
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
import { readingOn } from './connections.js';
import { checkKeptProgress } from './kept-progress.js';
import type { Reply, TestServer } from './server.js';
import { fullValues, type Overrides } from './sheets.js';
import { certificateOf, type TestSigner } from './signed-record.js';
import { type Person, signingPerson } from './signing-person.js';

/** What Thu teaches besides leading the class; Âm nhạc is somebody else's. */
export const THU_TEACHES = ['TV', 'TOAN', 'NN1', 'LSDL', 'KH', 'TIN', 'CN', 'DD', 'GDTC', 'MT', 'HDTN'] as const;

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
