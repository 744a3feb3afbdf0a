import { createHash } from 'node:crypto';
import type { Certificate } from '../../../core/contract/certificates.js';
import type { CertificateRow } from '../../store/models/certificates.js';
import type { SchoolProfile } from '../../store/models/school.js';
import { type Answered, askForAnswer, declareCertificate, type OfficeAddress } from '../../office/office.js';
import { OfficeTrouble } from '../../office/post-json.js';
import { ownBytes } from './parts/own-bytes.js';
import { refuseHolder } from './parts/refuse-holder.js';
import { shownAt } from './parts/shown-at.js';
import type { Connection } from '../../../core/wire/connection.js';
import type { Reader } from '../../store/reader.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
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
export const registerAtOffice = act({
  act: 'register-at-office',
  // The office is asked outside the transaction: nobody's writing waits for it.
  prepare: async (at, { fingerprint, ask }: RegisterAtOfficeInput): Promise<OfficeSays> => {
    const connection = await at.officeConnection();
    const { row, url, school, year } = await at.read(async ({ db, clock, officeUrl }) => {
      const found = await db.certificates.findByPk(fingerprint, { raw: true });
      if (found?.kind !== 'organisation') throw refuse('not-found');
      await refuseUnusable(db, found, clock());
      const address = await officeAddress(db, officeUrl, connection);
      return { row: found, url: address, school: await loadSchool(db, clock()), year: await loadCurrentYear(db) };
    });
    return ask === 'register' ? declared(url, row, school.code) : answered(url, row, school.code, year.id);
  },
  run: async (at, { fingerprint, ask }, { prepared: says }): Promise<OfficeSays> => {
    const row = await at.db.certificates.findByPk(fingerprint, { raw: true });
    if (!row) throw refuse('not-found');
    // It may have been revoked while the office was asked.
    await refuseUnusable(at.db, row, at.clock());
    // What is approved already stays so until the office says otherwise.
    const kept = ask === 'register' && says.office === 'sent' && row.office === 'approved';
    const { office, reason: officeReason } = kept ? { office: row.office, reason: null } : says;
    const officeAt = at.clock().toISOString();
    await at.db.certificates.update({ office, officeReason, officeAt }, { where: { fingerprint } });
    if (ask === 'register') {
      await at.note({ kind: 'certificate.declared', fingerprint, messageId: messageIdOf(fingerprint) });
    }
    if (office !== 'none' && (ask === 'answer' || office === 'refused')) {
      await at.note({ kind: 'certificate.answered', fingerprint, office });
    }
    return { office, reason: officeReason };
  },
});

async function refuseUnusable(db: Reader, row: CertificateRow, now: Date): Promise<void> {
  if (row.state === 'waiting') throw refuse('certificate-waiting');
  if (row.state === 'refused') throw refuse('certificate-refused');
  if (row.state === 'revoked') throw refuse('certificate-revoked', { at: shownAt(row.revokedAt ?? row.addedAt) });
  if (row.notAfter < now.toISOString()) throw refuse('certificate-ended', { at: shownAt(row.notAfter) });
  const contradiction = await refuseHolder({ db }, await ownBytes(row), row, { at: now, coming: true });
  if (contradiction) throw contradiction;
}

/** From the office's own file, else the server's option, else the school's setting. */
async function officeAddress(db: Reader, given: string | null, connection: Connection | null): Promise<OfficeAddress> {
  if (connection) return { url: connection.dia_chi, ca: connection.chung_thu_may };
  const row = await db.school.findByPk(1, { raw: true });
  const { officeUrl: set } = JSON.parse(row?.profile ?? '{}') as Partial<SchoolProfile>;
  const url = given ?? set ?? null;
  if (url === null || !/^https?:\/\//.test(url) || !URL.canParse(url)) throw refuse('office-not-set');
  return { url, ca: '' };
}

/** One message per certificate: a declaration that is repeated is the same one. */
const messageIdOf = (fingerprint: string): string =>
  createHash('sha256').update(`declaration ${fingerprint}`).digest('hex').slice(0, 32).toUpperCase();

async function declared(url: OfficeAddress, row: CertificateRow, school: string): Promise<OfficeSays> {
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
  return { office: 'sent', reason: null };
}

async function answered(url: OfficeAddress, row: CertificateRow, school: string, year: string): Promise<OfficeSays> {
  if (row.office === 'none') throw refuse('office-not-declared');
  const answer = await reached(() =>
    askForAnswer(url, {
      messageid: messageIdOf(row.fingerprint),
      ma_don_vi: school,
      ma_nam_hoc: Number(year.slice(0, 4)),
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
