/** A portal that runs, with one school of the golden keys entered, connected and approved, and what such a school sends. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { batchText } from '../../core/record/batch.js';
import { recallItemText, type RecallItem } from '../../core/record/recall-item.js';
import type { YearRecord } from '../../core/record/year-record.js';
import { readCertificate } from '../../core/signing/certificate.js';
import { prepareTransactionSignature } from '../../core/signing/sign-transaction.js';
import type { Connection } from '../../core/wire/connection.js';
import { type TransactionName, TRANSACTIONS } from '../../core/wire/transactions.js';
import type { RecalledAnswer } from '../../core/wire/recalls.js';
import type { SubmittedAnswer } from '../../core/wire/submissions.js';
import { packContent } from '../../server/exports/package.js';
import { sha256 } from '../../server/ground/digests.js';
import { approve, proposeApproval } from '../../server/portal/acts/certificates.js';
import type { Officer } from '../../server/portal/acts/officer.js';
import { addCommune, beginOffices, type NewAccount } from '../../server/portal/acts/offices.js';
import { connectionFor, enterSchool } from '../../server/portal/acts/schools.js';
import { type PortalLimits } from '../../server/portal/create-portal-app.js';
import {
  type ServedPortal,
  servePortal,
  type ServePortalOptions,
  TRUST_DIR,
} from '../../server/portal/serve-portal.js';
import { serverCertificate } from '../../server/pki/server-certificate.js';
import { fingerprintOf, signedCheckers } from './checkers-file.js';
import { certificateOf, keyFile, signBy, signedRecord, type Sealing, type TestSigner } from './signed-record.js';
import { buildYearRecord } from './year-record.js';

export const SCHOOL = '01008412';
/** In the morning of 10 June 2027, after everything the golden records claim. */
export const PORTAL_NOW = new Date('2027-06-10T00:00:00Z');

export interface TestPortal {
  readonly served: ServedPortal;
  readonly url: string;
  readonly accounts: readonly NewAccount[];
  /** Two of the province, two of the commune. */
  readonly officers: readonly Officer[];
  /** Folder of the files it believes. */
  readonly trustDir: string;
  /** The portal's clock; set forward only. */
  at: Date;
  /** Start again on the same folder. */
  restart(more?: Pick<ServePortalOptions, 'bounds'>): Promise<void>;
  close(): Promise<void>;
}

/** `hosts`: names it is reached by over HTTPS, of this machine alone. */
export async function startPortal(limits?: PortalLimits, hosts: readonly string[] = []): Promise<TestPortal> {
  const dataDir = mkdtempSync(join(tmpdir(), 'hocba-portal-'));
  const state = { at: PORTAL_NOW };
  // Whoever connects goes by this machine's clock, and not by the portal's.
  if (hosts.length > 0) await serverCertificate(dataDir, hosts, new Date());
  const serve = (more: Pick<ServePortalOptions, 'bounds'> = {}): Promise<ServedPortal> =>
    servePortal({
      dataDir,
      port: 0,
      hosts,
      throwAway: true,
      clock: () => state.at,
      ...(limits && { limits }),
      ...more,
    });
  let served = await serve();
  const trust = join(dataDir, TRUST_DIR);
  writeFileSync(join(trust, 'authority.cer'), keyFile('authority.der'));
  writeFileSync(join(trust, 'authority.crl'), keyFile('none-revoked.crl'));
  writeFileSync(join(trust, 'checkers.xml'), await signedCheckers());
  const accounts = await beginOffices(served.deps, {
    commune: 'Phòng VHXH phường Từ Liêm',
    province: 'Sở GDĐT Hà Nội',
  });
  return {
    get served() {
      return served;
    },
    get url() {
      return served.urls[0]!;
    },
    accounts,
    trustDir: trust,
    officers: await officersOf(served),
    get at() {
      return state.at;
    },
    set at(at) {
      state.at = at;
    },
    restart: async (more) => {
      await served.close();
      served = await serve(more);
    },
    close: async () => {
      await served.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export const officersOf = async ({ deps }: ServedPortal): Promise<Officer[]> =>
  (
    await deps.db.rows<Officer & { firstPassword: unknown }>(
      `SELECT f.id, f.account, f.name, f.office_id AS "officeId", o.name AS "officeName", o.kind AS "office",
         f.first_password AS "firstPassword" FROM officers f JOIN offices o ON o.id = f.office_id ORDER BY f.seq`,
    )
  ).map((one) => ({ ...one, firstPassword: false }));

/** An officer of another commune. */
export async function otherCommune(portal: TestPortal): Promise<Officer> {
  await addCommune(portal.served.deps, portal.officers[0]!, 'Phòng VHXH phường khác');
  return (await officersOf(portal.served)).at(-1)!;
}

type Body = Record<string, unknown>;

export interface SchoolAtPortal {
  readonly connection: Connection;
  /** What a transaction is answered; the envelope is put around where it has one. */
  post<Answer = Body>(name: TransactionName, more: Body, envelope?: Body): Promise<Answer>;
  /** Hand units in and wait for what becomes of them. */
  submit(units: readonly string[]): Promise<SubmittedAnswer>;
  /** The same for content of one's own. */
  submitContent(messageid: string, content: string): Promise<SubmittedAnswer>;
  /** Ask units back; resolves to the messageid. */
  recall(items: readonly RecallItem[], more?: Body, messageid?: string): Promise<{ messageid: string; receipt: Body }>;
  recalled(messageid: string): Promise<RecalledAnswer>;
}

/** Enter a school, connect it; with `approved` its seal's certificate declared and approved by two officers. */
export async function connectSchool(
  portal: TestPortal,
  { approved = true, code = SCHOOL } = {},
): Promise<SchoolAtPortal> {
  const { deps } = portal.served;
  const [, , first, second] = portal.officers as [Officer, Officer, Officer, Officer];
  await enterSchool(deps, first, { code, name: 'Trường Tiểu học Đoàn Thị Điểm' });
  const connection = await connectionFor(deps, first, code);
  const school = schoolWith(portal, connection);
  if (approved) {
    await school.post('register', await declarationOf('seal', code));
    const deciding = { school: code, fingerprint: fingerprintOf(certificateOf('seal')) };
    await proposeApproval(deps, { ...deciding, officer: first });
    await approve(deps, { ...deciding, officer: second });
  }
  return school;
}

/** Transaction 3 of a golden certificate. */
export async function declarationOf(signer: TestSigner, code = SCHOOL): Promise<Body> {
  const der = certificateOf(signer);
  const { serial, notBefore } = await readCertificate(der);
  return {
    messageid: randomUUID(),
    type: 3,
    function: 'DANG_KY_CHUNG_THU_SO',
    ma_don_vi: code,
    serial_number: serial,
    ngay_hieu_luc: notBefore.slice(0, 10),
    ma_kieu_chu_ky: 'PKCS12',
    nha_phat_hanh: 'NOI_BO',
    content: Buffer.from(der).toString('base64'),
  };
}

const BARE: readonly TransactionName[] = ['submitted', 'register', 'registered', 'recalled'];

function schoolWith(portal: TestPortal, connection: Connection): SchoolAtPortal {
  const { ma_don_vi, user_name, password, token } = connection;
  const post = async <Answer = Body>(name: TransactionName, more: Body, envelope: Body = {}): Promise<Answer> => {
    const { type, function: fn, path } = TRANSACTIONS[name];
    const authenticationRequest = {
      token,
      user_name,
      password: sha256(password),
      ma_don_vi,
      nam_hoc: 2026,
      messageid: randomUUID(),
      type,
      function: fn,
      ...envelope,
    };
    const body = BARE.includes(name) ? more : { authenticationRequest, ...more };
    const response = await fetch(new URL(path, portal.served.wireUrl), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (response.status !== 200) throw new Error(`${name}: HTTP ${response.status} ${await response.text()}`);
    return (await response.json()) as Answer;
  };
  const ask = (name: 'submitted' | 'recalled', messageid: string): Body => ({
    messageid,
    ma_don_vi,
    type: TRANSACTIONS[name].type,
    function: TRANSACTIONS[name].function,
  });
  const submitContent = async (messageid: string, content: string): Promise<SubmittedAnswer> => {
    const receipt = await post('submit', { content }, { messageid });
    if (receipt['Error'] !== '') throw new Error(JSON.stringify(receipt));
    await portal.served.settled();
    return post<SubmittedAnswer>('submitted', ask('submitted', messageid));
  };
  return {
    connection,
    post,
    submitContent,
    submit: async (units) => {
      const messageid = randomUUID();
      return submitContent(messageid, await listOf(messageid, units));
    },
    recall: async (items, more = {}, messageid = randomUUID()) => {
      const content = await listOf(messageid, items.map(recallItemText));
      const asked = {
        content,
        ly_do: 'Ghi sai ngày sinh theo giấy khai sinh mới.',
        so_van_ban: '',
        dinh_kem: [],
        ...more,
      };
      return { messageid, receipt: await post('recall', asked, { messageid }) };
    },
    recalled: (messageid) => post<RecalledAnswer>('recalled', ask('recalled', messageid)),
  };
}

/** Signed content under a messageid. */
export const listOf = async (messageid: string, texts: readonly string[]): Promise<string> =>
  packContent(await listText(messageid, texts));

/** Its text, by the golden seal's key; `certificate`: another one of that key. */
export async function listText(
  messageid: string,
  texts: readonly string[],
  { certificate = certificateOf('seal') } = {},
): Promise<string> {
  const prepared = await prepareTransactionSignature({
    transactionId: messageid,
    recordTexts: texts,
    signedAt: '2027-06-06T09:00:00+07:00',
    certificate,
  });
  return batchText(messageid, texts, prepared.finish(signBy('seal', prepared.toSign)));
}

export interface TestUnit {
  readonly code: string;
  readonly record: YearRecord;
  readonly text: string;
  readonly item: RecallItem;
}

let pupils = 0;

/** A sealed unit of a new pupil, or of one that is named. */
export async function buildUnit(changes: Partial<YearRecord> = {}, sealing: Sealing = {}): Promise<TestUnit> {
  pupils += 1;
  const base = buildYearRecord();
  const pupil = {
    ...base.pupil,
    id: String(1_000_000_000 + pupils),
    personalId: String(1_217_000_000 + pupils).padStart(12, '0'),
  };
  const record = buildYearRecord({ lookupCode: randomUUID(), pupil, ...changes });
  const { text } = await signedRecord({ ...sealing, record });
  return { code: record.lookupCode, record, text, item: itemOf(record) };
}

/** What a request to recall it says. */
export const itemOf = ({ lookupCode, pupil, school, schoolYear }: YearRecord): RecallItem => ({
  MA_TRA_CUU_UUID: lookupCode,
  HO_VA_TEN: pupil.name,
  GIOI_TINH: pupil.sex === 'M' ? 'Nam' : 'Nữ',
  NGAY_SINH: pupil.birthDate.split('-').reverse().join('/'),
  ...(pupil.personalId !== null && { SO_CCCD: pupil.personalId }),
  TEN_TRUONG: school.name,
  MA_TRUONG: school.code,
  TEN_NAM_HOC: schoolYear,
});
