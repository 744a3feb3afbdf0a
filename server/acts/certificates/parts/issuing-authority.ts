import { buildCrl, type Issuer, type RevokedSerial } from '../../../pki/authority/build.js';
import { ISSUING_LIST_MS } from '../../../pki/authority/make-authority.js';
import { openSealedKey, PassphraseWrong } from '../../../pki/authority/seal-key.js';
import type { Reader } from '../../../store/reader.js';
import type { Acting } from '../../../runner/act.js';
import { refuse } from '../../../ground/refused.js';
import { fromBase64, toBase64 } from './load-trust.js';

/** An act of somebody, or the system's, that publishes. */
type Publishing = Pick<Acting, 'db' | 'clock' | 'note'>;

export interface OpenAuthority extends Issuer {
  readonly fingerprint: string;
  readonly baseUrl: string | null;
}

/** The school's issuing authority with its key, for one act. Refuses with no-authority, passphrase-wrong. */
export async function openAuthority({ db }: { readonly db: Reader }, passphrase: string): Promise<OpenAuthority> {
  const row = await db.authorities.findOne({ where: { role: 'issuing' }, raw: true });
  if (!row?.sealedKey) throw refuse('no-authority');
  try {
    const { fingerprint, baseUrl } = row;
    return { fingerprint, baseUrl, certificate: fromBase64(row.der), pkcs8: openSealedKey(row.sealedKey, passphrase) };
  } catch (error) {
    if (error instanceof PassphraseWrong) throw refuse('passphrase-wrong');
    throw error;
  }
}

/** Sign and store the next revocation list: every internal certificate the register calls revoked. */
export async function publishCrl(
  at: Publishing,
  authority: OpenAuthority,
): Promise<{ number: number; revoked: number }> {
  const rows = await at.db.certificates.findAll({ where: { internal: true }, raw: true });
  const revoked = rows.flatMap(({ serial, revokedAt }): RevokedSerial[] =>
    revokedAt === null ? [] : [{ serial, at: new Date(revokedAt) }],
  );
  return publishList(at, authority, { revoked, lasts: ISSUING_LIST_MS });
}

interface ListToPublish {
  readonly revoked: readonly RevokedSerial[];
  /** Until the next one, ms. */
  readonly lasts: number;
}

/** Sign and store an authority's next list. */
export async function publishList(
  at: Publishing,
  authority: OpenAuthority,
  { revoked, lasts }: ListToPublish,
): Promise<{ number: number; revoked: number }> {
  const { db, clock } = at;
  const last = await newestList(at, authority);
  const number = (last?.number ?? 0) + 1;
  const [thisUpdate, nextUpdate] = [clock(), new Date(clock().getTime() + lasts)];
  const der = await buildCrl(authority, { number, revoked, thisUpdate, nextUpdate });
  await db.revocationLists.create({
    authority: authority.fingerprint,
    number,
    madeAt: thisUpdate.toISOString(),
    nextUpdate: nextUpdate.toISOString(),
    der: toBase64(der),
  });
  await at.note({ kind: 'crl.published', authority: authority.fingerprint, number, revoked: revoked.length });
  return { number, revoked: revoked.length };
}

/** A list with less than this left, ms, is renewed when the key is open anyway. */
const RENEW_BEFORE = (ISSUING_LIST_MS * 2) / 3;

/** Renew the list where it gets old. */
export async function renewCrl(at: Publishing, authority: OpenAuthority): Promise<void> {
  const newest = await newestList(at, authority);
  const left = newest ? Date.parse(newest.nextUpdate) - at.clock().getTime() : 0;
  if (left < RENEW_BEFORE) await publishCrl(at, authority);
}

const newestList = ({ db }: Publishing, { fingerprint }: OpenAuthority) =>
  db.revocationLists.findOne({
    where: { authority: fingerprint },
    order: [['number', 'DESC']],
    raw: true,
  });
