/** Transactions 3 and 4: a certificate declared, looked at, and left for two officers. */
import { CertificateUnreadable, type CertificateFacts, readCertificate } from '../../../core/signing/certificate.js';
import { commonName } from '../../../core/signing/common-name.js';
import { identityOf } from '../../../core/signing/identity.js';
import type { Register, Registered, RegisteredAnswer } from '../../../core/wire/certificates.js';
import type { PortalDeps } from '../portal-deps.js';
import type { ApprovalState } from '../checks/school-certificates.js';
import { once, schoolOf } from './messages.js';
import { descriptionOf, faultFieldsOf, WireRefused } from './wire-fault.js';

/** More than a school has in all its years: who declares on and on is no school. */
const MOST_WAITING = 10;

/** As the package spells it, here alone. */
export const misspelt = ({ error, error_field_title, error_description }: ReturnType<typeof faultFieldsOf>) => ({
  error,
  error_filed_title: error_field_title,
  error_description,
});

/** Rejects with WireRefused where the certificate is nothing an officer should even see. */
export async function register(deps: PortalDeps, sent: Register) {
  const { messageid, ma_don_vi: code, content } = sent;
  const school = await schoolOf(deps.db, code);
  if (school === null) throw new WireRefused('DK08', code);
  if (school.closedAt !== null) throw new WireRefused('TK03');
  const der = new Uint8Array(Buffer.from(content, 'base64'));
  const facts = await factsOf(der);
  await refuseUnfit(deps, der, facts, sent);
  const message = { school: code, messageid, function: sent.function, asks: sent };
  return once(deps, message, async (at, now) => {
    const known = await at.rows<{ fingerprint: string; state: ApprovalState }>(
      'SELECT fingerprint, state FROM certificates WHERE school_code = $1',
      [code],
    );
    if (known.filter(({ state }) => state === 'waiting').length >= MOST_WAITING) throw new WireRefused('DK11');
    // What was declared before keeps what was decided of it, under either messageid.
    const before = known.some(({ fingerprint }) => fingerprint === facts.fingerprint);
    if (!before) {
      await at.write(
        `INSERT INTO certificates (fingerprint, school_code, messageid, serial, subject, issuer, not_before, not_after, key_kind, der,
           declared_at, state) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'waiting')`,
        [
          facts.fingerprint,
          code,
          messageid,
          facts.serial,
          facts.subject,
          facts.issuer,
          facts.notBefore,
          facts.notAfter,
          sent.ma_kieu_chu_ky,
          content,
          now,
        ],
      );
    }
    return { messageid, ...misspelt(faultFieldsOf(null)) };
  });
}

async function factsOf(der: Uint8Array): Promise<CertificateFacts> {
  try {
    return await readCertificate(der);
  } catch (error) {
    if (error instanceof CertificateUnreadable) throw new WireRefused('DK01');
    throw error;
  }
}

async function refuseUnfit(
  { clock, checks }: PortalDeps,
  der: Uint8Array,
  facts: CertificateFacts,
  { serial_number: serial, ngay_hieu_luc: day, ma_don_vi: code }: Register,
): Promise<void> {
  const now = clock();
  if (serial.toLowerCase() !== facts.serial.toLowerCase()) throw new WireRefused('DK02', facts.serial);
  if (day !== facts.notBefore.slice(0, 10)) throw new WireRefused('DK03', facts.notBefore.slice(0, 10));
  if (facts.notAfter <= now.toISOString()) throw new WireRefused('DK04', facts.notAfter);
  const { holder, numbers } = identityOf(der);
  if (holder === 'person') throw new WireRefused('DK05', commonName(facts.subject));
  const schools = numbers.filter(({ kind }) => kind === 'school');
  if (schools.some(({ value }) => value !== code)) throw new WireRefused('DK06', commonName(facts.subject));
  // One that holds only from next month is looked at as it will be then.
  const at = facts.notBefore > now.toISOString() ? new Date(facts.notBefore) : now;
  const chain = await checks.declared(der, at);
  if (chain.ok === 'no' || chain.code === 'no-anchor') throw new WireRefused('DK07', `${chain.code} ${chain.detail}`);
}

interface DeclaredRow {
  readonly serial: string;
  readonly state: ApprovalState;
  readonly reason: string | null;
}

/** By the declaration’s own messageid. */
const DECLARED = `
  SELECT c.serial, c.state, c.reason FROM certificates c WHERE c.school_code = $1 AND c.messageid = $2`;

/** Rejects with WireRefused DK09 where nothing was declared under that messageid. */
export async function registered({ db }: PortalDeps, { messageid, ma_don_vi }: Registered): Promise<RegisteredAnswer> {
  const [found] = await db.rows<DeclaredRow>(DECLARED, [ma_don_vi, messageid]);
  if (found === undefined) throw new WireRefused('DK09', messageid);
  const { serial, state, reason } = found;
  const answer = { messageid, ma_don_vi, serial_number: serial };
  if (state === 'waiting') return { ...answer, ...misspelt(faultFieldsOf(null)) };
  if (state === 'approved') return { ...answer, trang_thai_phe_duyet: 1, ...misspelt(faultFieldsOf(null)) };
  return {
    ...answer,
    trang_thai_phe_duyet: 0,
    error: 'DK10',
    error_filed_title: '',
    error_description: [descriptionOf('DK10'), reason].filter(Boolean).join(' '),
  };
}
