import type { Transaction } from 'sequelize';
import { buildCrl, type Issuer, type RevokedSerial } from '../../../pki/authority/build.js';
import { ISSUING_LIST_MS } from '../../../pki/authority/make-authority.js';
import { openSealedKey, PassphraseWrong } from '../../../pki/authority/seal-key.js';
import type { Caller } from '../../caller.js';
import type { Deps } from '../../deps.js';
import { refuse } from '../../../ground/refused.js';
import { audit } from './act.js';
import { fromBase64, toBase64 } from './load-trust.js';

export interface OpenAuthority extends Issuer {
  readonly fingerprint: string;
  readonly baseUrl: string | null;
}

/** The school's issuing authority with its key, for one act. Refuses with no-authority, passphrase-wrong. */
export async function openAuthority({ db }: Pick<Deps, 'db'>, passphrase: string): Promise<OpenAuthority> {
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
  deps: Pick<Deps, 'db' | 'clock' | 'wait'>,
  transaction: Transaction,
  authority: OpenAuthority,
  caller: Caller | null,
): Promise<{ number: number; revoked: number }> {
  const { db } = deps;
  const rows = await db.certificates.findAll({ where: { internal: true }, raw: true, transaction });
  const revoked = rows.flatMap(({ serial, revokedAt }): RevokedSerial[] =>
    revokedAt === null ? [] : [{ serial, at: new Date(revokedAt) }],
  );
  return publishList(deps, transaction, authority, { revoked, lasts: ISSUING_LIST_MS, caller });
}

interface ListToPublish {
  readonly revoked: readonly RevokedSerial[];
  /** Until the next one, ms. */
  readonly lasts: number;
  readonly caller: Caller | null;
}

/** Sign and store an authority's next list. */
export async function publishList(
  deps: Pick<Deps, 'db' | 'clock' | 'wait'>,
  transaction: Transaction,
  authority: OpenAuthority,
  { revoked, lasts, caller }: ListToPublish,
): Promise<{ number: number; revoked: number }> {
  const { db, clock } = deps;
  const last = await newestList(deps, transaction, authority);
  const number = (last?.number ?? 0) + 1;
  const [thisUpdate, nextUpdate] = [clock(), new Date(clock().getTime() + lasts)];
  const der = await buildCrl(authority, { number, revoked, thisUpdate, nextUpdate });
  await db.revocationLists.create(
    {
      authority: authority.fingerprint,
      number,
      madeAt: thisUpdate.toISOString(),
      nextUpdate: nextUpdate.toISOString(),
      der: toBase64(der),
    },
    { transaction },
  );
  const by = caller ?? { userId: null, from: null };
  await audit(deps, transaction, by, caller && 'administrator', {
    kind: 'crl.published',
    authority: authority.fingerprint,
    number,
    revoked: revoked.length,
  });
  return { number, revoked: revoked.length };
}

/** A list with less than this left, ms, is renewed when the key is open anyway. */
const RENEW_BEFORE = (ISSUING_LIST_MS * 2) / 3;

/** Renew the list where it gets old. */
export async function renewCrl(
  deps: Pick<Deps, 'db' | 'clock' | 'wait'>,
  transaction: Transaction,
  authority: OpenAuthority,
  caller: Caller,
): Promise<void> {
  const newest = await newestList(deps, transaction, authority);
  const left = newest ? Date.parse(newest.nextUpdate) - deps.clock().getTime() : 0;
  if (left < RENEW_BEFORE) await publishCrl(deps, transaction, authority, caller);
}

const newestList = ({ db }: Pick<Deps, 'db'>, transaction: Transaction, { fingerprint }: OpenAuthority) =>
  db.revocationLists.findOne({
    where: { authority: fingerprint },
    order: [['number', 'DESC']],
    raw: true,
    transaction,
  });
