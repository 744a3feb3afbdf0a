/** Two real schools on databases of their own: one a pupil leaves, one she comes to. */
import { unzipSync, zipSync } from 'fflate';
import { readCertificate } from '../../core/signing/certificate.js';
import { COMMON_NAME } from '../../core/signing/name.js';
import { parseXml } from '../../core/signing/parse-xml.js';
import { prepareStatementSignature, prepareTransferSignature } from '../../core/signing/sign-transfer.js';
import { readTransfer } from '../../core/signing/verify/verify-transfer.js';
import { TRANSFER_FILES } from '../../core/transfer/transfer-files.js';
import { statementText, type TransferStatement } from '../../core/transfer/transfer-statement.js';
import { type TransferList, transferListText } from '../../core/transfer/transfer-list.js';
import { sha256Base64 } from '../../server/ground/digests.js';
import { type BuiltUser, buildClass, buildSchool, buildUser } from './builders.js';
import { confirmCovers, signCovers } from './covers.js';
import { identified } from './identified.js';
import { publishCheckers } from './publish-checkers.js';
import { type SealedOne, sealOne } from './sealed-one.js';
import { anotherSeal } from './renewed-seal.js';
import { type Reply, startTestServer, type TestServer } from './server.js';
import { certificateOf, keyFile, signBy } from './signed-record.js';
import { expectOk } from './signing-class.js';
import { momentInVietnam } from '../../core/codes/day.js';

export const NEXT = { code: '79000008', name: 'Trường Tiểu học Trần Hưng Đạo' };
export const THIRD = { code: '99000001', name: 'Trường Tiểu học Lê Văn Tám' };

type Send = (method: string, path: string, body?: unknown) => Promise<Reply>;

export interface MovingSchools {
  readonly old: TestServer;
  readonly next: TestServer;
  /** Of the old school: one pupil's record and cover are sealed. */
  readonly one: SealedOne;
  /** A class of the next school. */
  readonly klass: string;
  /** The next school's clerk. */
  readonly office: BuiltUser;
  readonly head: BuiltUser;
  readonly clerk: Send;
  readonly principal: Send;
  readonly atOld: Send;
  /** The old school's clerk seals a listing. */
  seal(transfer: string): Promise<Reply>;
  /** Either school's clerk seals what her school says of a transfer; `said`: instead of what it does. */
  state(by: 'old' | 'next', transfer: string, said?: Partial<TransferStatement>): Promise<Reply>;
  /** A statement of one's own making under either school's seal, or a third one's. */
  sealedBy(by: 'old' | 'next' | 'third', said: TransferStatement): Promise<string>;
  /** Fingerprint of the next school's seal. */
  readonly nextSeal: string;
  /** A bundle with other files in it, and the old school's seal on a listing of those. */
  resealed(
    bundle: Uint8Array,
    change: (files: Record<string, Uint8Array>) => void,
    more?: Partial<TransferList>,
  ): Promise<Uint8Array>;
  /** The next school before it believes the authority. */
  withoutAuthority<T>(what: () => Promise<T>): Promise<T>;
  /** The next school under another code. */
  calledOtherwise<T>(what: () => Promise<T>): Promise<T>;
  stop(): Promise<void>;
}

/** `webDir`: the pages the next school serves. */
export async function startMovingSchools(webDir?: string): Promise<MovingSchools> {
  const old = await startTestServer();
  const one = await sealOne(old);
  const { clerk, principal, thu } = one.school;
  const only = [one.pupil];
  await expectOk(confirmCovers(thu, '4a', only));
  const lateReason = 'Hồ sơ bổ sung';
  for (const [by, who] of [
    ['principal', principal],
    ['seal', clerk],
  ] as const) {
    old.pass(60_000);
    const { fingerprint } = who;
    await expectOk(signCovers({ server: old, who, signer: by, fingerprint, classId: '4a', by, only, lateReason }));
  }
  const root = await readCertificate(certificateOf('authority'));
  const list = {
    madeAt: '2027-06-01T00:00:00.000Z',
    nextUpdate: null,
    der: Buffer.from(keyFile('none-revoked.crl')).toString('base64'),
  };
  const added = { addedAt: '2027-06-01T00:00:00.000Z', addedBy: clerk.user.id };
  await old.db.outsideLists.create({ authority: root.fingerprint, part: '', ...list, ...added });
  await publishCheckers(old, clerk);
  const now = new Date(old.deps.clock().getTime() + 120_000);
  const next = await startTestServer({ now, ...(webDir !== undefined && { webDir }) });
  const { db } = next;
  await buildSchool(db);
  await db.school.update(NEXT, { where: { id: 1 } });
  const { id: klass } = await buildClass(db, { name: '4B' });
  const office = await buildUser(db, { hats: ['clerk'], name: 'Đỗ Thị Mai' });
  const head = await buildUser(db, { hats: ['principal'], name: 'Ngô Thị Hoa' });
  const send = async ({ account }: BuiltUser): Promise<Send> => {
    const headers = await next.signIn(account);
    return (method, path, body) => next.send(method, path, { headers, ...(body !== undefined && { body }) });
  };
  const authority = certificateOf('authority');
  await db.anchors.create({
    ...{ fingerprint: root.fingerprint, der: Buffer.from(authority).toString('base64'), subject: root.subject },
    ...{ notAfter: root.notAfter, internal: false, state: 'trusted' },
  });
  const ownSeal = await anotherSeal(next, 'nameless', NEXT.name);
  const thirdSeal = await identified('second', [
    ['2.5.4.6', 'VN'],
    [COMMON_NAME, THIRD.name],
  ]);
  const nextClerk = await send(office);
  const state = (to: 'trusted' | 'waiting') => db.anchors.update({ state: to }, { where: {} });
  return {
    ...{
      old,
      next,
      one,
      klass,
      clerk: nextClerk,
      nextSeal: ownSeal.fingerprint,
      principal: await send(head),
      office,
      head,
    },
    atOld: (method, path, body) => old.send(method, path, { headers: clerk.headers, body }),
    seal: async (transfer) => {
      const asked = await clerk.get(`/transfers/${transfer}/list`);
      if (asked.status !== 200) return asked;
      const signedAt = momentInVietnam(old.deps.clock());
      const list = asked.body as TransferList;
      const prepared = await prepareTransferSignature({ list, signedAt, certificate: certificateOf('seal') });
      const signature = Buffer.from(signBy('seal', prepared.toSign)).toString('base64');
      const { fingerprint: certificate } = clerk;
      return clerk.post(`/transfers/${transfer}/signatures`, { certificate, signedAt, signature });
    },
    state: async (by, transfer, said = {}) => {
      const mine = by === 'old' ? { der: certificateOf('seal'), signer: 'seal' as const, ...clerk } : ownSeal;
      const server = by === 'old' ? old : next;
      const ask: Send =
        by === 'old'
          ? (method, path, body) =>
              old.send(method, path, { headers: clerk.headers, ...(body !== undefined && { body }) })
          : nextClerk;
      const asked = await ask('GET', `/transfers/${transfer}/statement`);
      if (asked.status !== 200) return asked;
      const signedAt = momentInVietnam(server.deps.clock());
      const statement = { ...(asked.body as TransferStatement), at: signedAt, ...said };
      const prepared = await prepareStatementSignature({ statement, signedAt, certificate: mine.der });
      const signature = Buffer.from(signBy(mine.signer, prepared.toSign)).toString('base64');
      const { fingerprint: certificate } = mine;
      return ask('POST', `/transfers/${transfer}/statement/signatures`, { certificate, signedAt, signature });
    },
    sealedBy: async (by, statement) => {
      const { certificate, signer } = {
        old: { certificate: certificateOf('seal'), signer: 'seal' as const },
        next: { certificate: ownSeal.der, signer: ownSeal.signer },
        third: { certificate: thirdSeal, signer: 'second' as const },
      }[by];
      const prepared = await prepareStatementSignature({ statement, signedAt: statement.at, certificate });
      return statementText(statement, prepared.finish(signBy(signer, prepared.toSign)));
    },
    resealed: async (bundle, change, more = {}) => {
      const { [TRANSFER_FILES.list]: listed, ...files } = unzipSync(bundle);
      change(files);
      const digests = Object.entries(files).map(([path, bytes]) => ({ path, digest: sha256Base64(bytes) }));
      const list = { ...readTransfer(parseXml(Buffer.from(listed!).toString())), files: digests, ...more };
      const certificate = certificateOf('seal');
      const prepared = await prepareTransferSignature({
        list,
        signedAt: momentInVietnam(old.deps.clock()),
        certificate,
      });
      const sealed = transferListText(list, prepared.finish(signBy('seal', prepared.toSign)));
      return zipSync({ [TRANSFER_FILES.list]: Buffer.from(sealed), ...files });
    },
    withoutAuthority: async (what) => {
      await state('waiting');
      try {
        return await what();
      } finally {
        await state('trusted');
      }
    },
    calledOtherwise: async (what) => {
      await db.school.update({ code: '79000007' }, { where: { id: 1 } });
      try {
        return await what();
      } finally {
        await db.school.update({ code: NEXT.code }, { where: { id: 1 } });
      }
    },
    stop: async () => {
      await old.stop();
      await next.stop();
    },
  };
}
