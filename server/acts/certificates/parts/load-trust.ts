import { LRUCache } from 'lru-cache';
import type { RevocationListRow } from '../../../store/models/authorities.js';
import { select } from '../../../store/sql.js';
import type { Reader } from '../../../store/reader.js';

/** What a signature is checked against here; all DER. */
export interface Trust {
  /** Authorities the principal has confirmed, the school's own root among them. */
  readonly anchors: readonly Uint8Array[];
  /** The school's issuing certificate. */
  readonly intermediates: readonly Uint8Array[];
  /** The newest revocation list of each of the school's authorities, and of each one elsewhere that was brought in, with its parts. */
  readonly crls: readonly Uint8Array[];
}

export const fromBase64 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64'));
export const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

/** More than a school has people, each with an answer of her authority, authorities and lists. */
const ders = new LRUCache<string, Uint8Array>({ max: 5000 });

/** The bytes of a stored certificate or list: the same ones each time, so that core/signing reads them once. */
export function derOf(base64: string): Uint8Array {
  let der = ders.get(base64);
  if (!der) ders.set(base64, (der = fromBase64(base64)));
  return der;
}

/** A school renews its lists for years: only the newest of each authority is read. */
const NEWEST_LISTS = `
  SELECT l.authority, l.der, l.made_at AS "madeAt", l.next_update AS "nextUpdate" FROM authorities a
  JOIN revocation_lists l ON l.authority = a.fingerprint
    AND l.number = (SELECT MAX(n.number) FROM revocation_lists n WHERE n.authority = a.fingerprint)
  ORDER BY a.fingerprint`;

type NewestList = Pick<RevocationListRow, 'authority' | 'der' | 'madeAt' | 'nextUpdate'>;

/** Of each of the school's authorities. */
export const newestLists = ({ db }: { readonly db: Reader }): Promise<NewestList[]> =>
  select<NewestList>(db, NEWEST_LISTS, []);

/** Four statements. */
export async function loadTrust({ db }: { readonly db: Reader }): Promise<Trust> {
  const [anchors, authorities, lists, outside] = await Promise.all([
    db.anchors.findAll({ where: { state: 'trusted' }, order: ['fingerprint'], raw: true }),
    db.authorities.findAll({ order: ['fingerprint'], raw: true }),
    newestLists({ db }),
    db.outsideLists.findAll({ order: ['authority', 'part'], raw: true }),
  ]);
  return {
    anchors: anchors.map(({ der }) => derOf(der)),
    intermediates: authorities.flatMap(({ role, der }) => (role === 'issuing' ? [derOf(der)] : [])),
    crls: [...lists, ...outside].map(({ der }) => derOf(der)),
  };
}
