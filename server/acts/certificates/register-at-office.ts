import { createHash } from 'node:crypto';
import type { Certificate } from '../../../core/contract/certificates.js';
import type { CertificateRow } from '../../store/models/certificates.js';
import type { SchoolProfile } from '../../store/models/school.js';
import { type Answered, askForAnswer, declareCertificate, OfficeTrouble } from '../../office/office.js';
import { audit } from './parts/act.js';
import { ownBytes } from './parts/own-bytes.js';
import { refuseHolder } from './parts/refuse-holder.js';
import { shownAt } from './parts/shown-at.js';
import type { Caller } from '../caller.js';
import type { Deps } from '../deps.js';
import { loadCurrentYear, loadSchool } from '../school/load-school.js';
import { refuse } from '../../ground/refused.js';

export interface RegisterAtOfficeInput {
  readonly caller: Caller;
  readonly fingerprint: string;
  readonly ask: 'register' | 'answer';
}

interface OfficeSays {
  readonly office: Certificate['office'];
  readonly reason: string | null;
}

/**
 * Declare the school's certificate to the office above (transaction 3), or ask for its answer (transaction 4). Only
 * that answer makes it approved (decision 16). Refuses with not-found, certificate-waiting, -refused, -revoked, -ended,
 * office-not-set, office-not-declared, office-unreachable, office-unreadable, and what `ownBytes` and `refuseHolder` say.
 */
export async function registerAtOffice(
  deps: Deps,
  { caller, fingerprint, ask }: RegisterAtOfficeInput,
): Promise<OfficeSays> {
  const { db, clock } = deps;
  const row = await db.certificates.findByPk(fingerprint, { raw: true });
  if (row?.kind !== 'organisation') throw refuse('not-found');
  refuseUnusable(row, clock());
  const contradiction = await refuseHolder(deps, await ownBytes(row), row);
  if (contradiction) throw contradiction;
  const url = await officeUrl(deps);
  const school = await loadSchool(db);
  const says = ask === 'register' ? await declared(url, row, school.code) : await answered(deps, url, row, school.code);
  await db.writes.run(async (transaction) => {
    const { office, reason: officeReason } = says;
    await db.certificates.update(
      { office, officeReason, officeAt: clock().toISOString() },
      { where: { fingerprint }, transaction },
    );
    if (ask === 'register') {
      const data = { kind: 'certificate.declared', fingerprint, messageId: messageIdOf(fingerprint) } as const;
      await audit(deps, transaction, caller, 'clerk', data);
    }
    if (office !== 'none' && (ask === 'answer' || office === 'refused')) {
      await audit(deps, transaction, caller, 'clerk', { kind: 'certificate.answered', fingerprint, office });
    }
  });
  return says;
}

function refuseUnusable(row: CertificateRow, now: Date): void {
  if (row.state === 'waiting') throw refuse('certificate-waiting');
  if (row.state === 'refused') throw refuse('certificate-refused');
  if (row.state === 'revoked') throw refuse('certificate-revoked', { at: shownAt(row.revokedAt ?? row.addedAt) });
  if (row.notAfter < now.toISOString()) throw refuse('certificate-ended', { at: shownAt(row.notAfter) });
}

/** From the server's option, else from the school's setting. */
async function officeUrl({ db, officeUrl: given }: Deps): Promise<string> {
  const row = await db.school.findByPk(1, { raw: true });
  const { officeUrl: set } = JSON.parse(row?.profile ?? '{}') as Partial<SchoolProfile>;
  const url = given ?? set ?? null;
  if (url === null || !/^https?:\/\//.test(url) || !URL.canParse(url)) throw refuse('office-not-set');
  return url;
}

/** One message per certificate: a declaration that is repeated is the same one. */
const messageIdOf = (fingerprint: string): string =>
  createHash('sha256').update(`declaration ${fingerprint}`).digest('hex').slice(0, 32).toUpperCase();

async function declared(url: string, row: CertificateRow, school: string): Promise<OfficeSays> {
  const { fault } = await reached(() =>
    declareCertificate(url, {
      messageid: messageIdOf(row.fingerprint),
      type: 3,
      function: 'DANG_KY_CHUNG_THU_SO',
      ma_don_vi: school,
      serial_number: row.serial,
      ngay_hieu_luc: row.notBefore.slice(0, 10),
      ma_kieu_chu_ky: row.carrier,
      nha_phat_hanh: providerOf(row),
      content: row.der,
    }),
  );
  if (fault !== null) return { office: 'refused', reason: fault };
  // What is approved already stays so until the office says otherwise.
  return row.office === 'approved' ? { office: 'approved', reason: null } : { office: 'sent', reason: null };
}

async function answered(deps: Deps, url: string, row: CertificateRow, school: string): Promise<OfficeSays> {
  if (row.office === 'none') throw refuse('office-not-declared');
  const year = await loadCurrentYear(deps.db);
  const answer = await reached(() =>
    askForAnswer(url, {
      messageid: messageIdOf(row.fingerprint),
      ma_don_vi: school,
      ma_nam_hoc: Number(year.id.slice(0, 4)),
    }),
  );
  return meaningOf(answer, row);
}

function meaningOf({ serial, approved, reason }: Answered, row: CertificateRow): OfficeSays {
  if (approved === null) return { office: 'sent', reason };
  if (serial !== row.serial.toLowerCase()) throw refuse('office-unreadable');
  return approved ? { office: 'approved', reason: null } : { office: 'refused', reason };
}

async function reached<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof OfficeTrouble) throw refuse(`office-${error.kind}`);
    throw error;
  }
}

/** The package's names of providers, found in the issuer's name. */
const PROVIDERS: readonly (readonly [RegExp, string])[] = [
  [/VNPT/i, 'VNPT'],
  [/BKAV/i, 'BKAV'],
  [/VIETTEL/i, 'VIETTEL'],
  [/CƠ YẾU/i, 'BAN_CO_YEU'],
];
const providerOf = ({ issuer, internal }: CertificateRow): string =>
  internal ? 'NOI_BO' : (PROVIDERS.find(([pattern]) => pattern.test(issuer))?.[1] ?? issuer);
