import { fromBase64 } from './parts/load-trust.js';
import { readFrom } from '../../store/read-from.js';
import type { Reader } from '../../store/reader.js';
import type { Deps } from '../../runner/deps.js';

export interface Published {
  readonly der: Uint8Array;
  readonly madeAt: string;
}

/** A certificate of the school's authority, or its newest revocation list; null where there is none. */
export const readPublished = (
  { db }: Pick<Deps, 'db'>,
  role: 'root' | 'issuing',
  kind: 'cer' | 'crl',
): Promise<Published | null> => readFrom(db, (reader) => published(reader, role, kind));

async function published(db: Reader, role: 'root' | 'issuing', kind: 'cer' | 'crl'): Promise<Published | null> {
  const authority = await db.authorities.findOne({ where: { role }, raw: true });
  if (!authority) return null;
  if (kind === 'cer') return { der: fromBase64(authority.der), madeAt: authority.madeAt };
  const list = await db.revocationLists.findOne({
    where: { authority: authority.fingerprint },
    order: [['number', 'DESC']],
    raw: true,
  });
  return list && { der: fromBase64(list.der), madeAt: list.madeAt };
}
