/** A revocation list (RFC 5280 section 5), read strictly and once. */
import { hexOf } from '../platform.js';
import { rememberedBy } from '../remember.js';
import type { Signed } from '../signed-by.js';
import { extensionsIn } from './extensions.js';
import { type ListEntry, ListEntries } from './entries.js';
import { directoryKey } from './general-name.js';
import { algorithmStrength } from './keys.js';
import { nameKey, type NameKey } from './name-key.js';
import { type ListScope, readScope } from './points.js';
import { signedOf } from './signed.js';
import { inside, integerOf, readTlv, TAG, taken, timeOf } from './tlv.js';

export interface RevocationList {
  readonly signed: Signed;
  readonly issuer: NameKey;
  readonly thisUpdate: Date;
  readonly nextUpdate: Date | null;
  /** CRLNumber; null where it has none. */
  readonly number: bigint | null;
  /** The number of the list this one changes; null where it stands by itself. */
  readonly changes: bigint | null;
  readonly scope: ListScope | null;
  /** It or an entry holds what must be understood and is not (section 5.3), or it is signed weakly: only what it names counts. */
  readonly doubtful: boolean;
  /** Certificates that ended since then are still named; null where it does not say. */
  readonly remembersSince: Date | null;
  readonly entryOf: (serial: string, issuer: NameKey) => ListEntry | undefined;
}

/** RFC 5280 knows it as the end of what a list remembers; ITU-T X.509 section 9.5.2.9. */
const EXPIRED_CERTS_ON_CRL = '2.5.29.60';
const UNDERSTOOD: ReadonlySet<string> = new Set(['2.5.29.20', '2.5.29.27', '2.5.29.28', '2.5.29.35', '2.5.29.60']);

/** Null for bytes that are no list as section 5 has it. */
export const readList = rememberedBy((der: Uint8Array): RevocationList | null => {
  try {
    return read(der);
  } catch {
    return null;
  }
});

function read(der: Uint8Array): RevocationList {
  const [tbs, outer, signature, ...rest] = inside(readTlv(der));
  const fields = inside(tbs);
  taken(fields, TAG.integer);
  const [algorithm, issuerTlv] = fields.splice(0, 2);
  const issuer = nameKey(issuerTlv!.whole);
  const thisUpdate = timeOf(fields.shift());
  const nextUpdate = [TAG.utcTime, TAG.generalizedTime].includes(fields[0]?.tag as never) ? fields.shift() : undefined;
  const revoked = taken(fields, TAG.sequence);
  const wrapped = taken(fields, 0xa0);
  if (rest.length + fields.length > 0 || hexOf(algorithm!.whole) !== hexOf(outer!.whole))
    throw new TypeError('not a list');
  const extensions = extensionsIn(wrapped && readTlv(wrapped.content));
  const valued = <T>(oid: string, of: (value: Uint8Array) => T): T | null => {
    const found = extensions.get(oid);
    return found ? of(found.value) : null;
  };
  const scope = valued('2.5.29.28', readScope);
  const indirect = scope?.indirect === true;
  const entries = new ListEntries(revoked?.content ?? new Uint8Array(0), indirect ? directoryKey(issuer) : null);
  return {
    signed: signedOf(tbs!, algorithm!, signature!),
    issuer,
    thisUpdate,
    nextUpdate: nextUpdate ? timeOf(nextUpdate) : null,
    number: valued('2.5.29.20', numberOf),
    changes: valued('2.5.29.27', numberOf),
    scope,
    doubtful:
      [...extensions].some(([oid, { critical }]) => critical && !UNDERSTOOD.has(oid)) ||
      entries.strange ||
      algorithmStrength(algorithm!) !== 'strong',
    remembersSince: valued(EXPIRED_CERTS_ON_CRL, (value) => timeOf(readTlv(value))),
    entryOf: (serial, of) => entries.find(serial, indirect ? directoryKey(of) : null),
  };
}

const numberOf = (value: Uint8Array): bigint => BigInt(`0x${hexOf(integerOf(readTlv(value)))}`);
