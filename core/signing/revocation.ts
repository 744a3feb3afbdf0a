/** A certificate revocation list that is brought in: whose it is and how long it counts. */
import { readLink } from './path/link.js';
import { readList } from './path/list.js';
import { joined } from './path/name-key.js';
import { signedBy } from './signed-by.js';

export interface ListFacts {
  /** DER of the authority that signed it. */
  readonly authority: Uint8Array;
  /** ISO 8601 instants; a list need not say when the next one comes. */
  readonly madeAt: string;
  readonly nextUpdate: string | null;
}

/** Thrown for bytes that are no revocation list. */
export class ListUnreadable extends Error {
  override readonly name = 'ListUnreadable';
}

/**
 * A whole list of one of these authorities (DER); null where none of them signed it. `partial`: only a part of a list, or
 * changes to one; `doubtful`: it says by rules nobody here knows, or is signed weakly. Rejects with ListUnreadable.
 */
export async function readRevocationList(
  der: Uint8Array,
  authorities: readonly Uint8Array[],
): Promise<ListFacts | 'partial' | 'doubtful' | null> {
  const list = readList(der);
  if (list === null) throw new ListUnreadable('not a revocation list');
  if (list.scope !== null || list.changes !== null) return 'partial';
  if (list.doubtful) return 'doubtful';
  for (const authority of authorities) {
    const link = readLink(authority);
    if (typeof link === 'string' || link.subjectKey !== joined(list.issuer)) continue;
    const { usage } = link.form;
    if ((usage !== null && !usage.includes('cRLSign')) || !(await signedBy(list.signed, link.signer))) continue;
    return {
      authority,
      madeAt: list.thisUpdate.toISOString(),
      nextUpdate: list.nextUpdate?.toISOString() ?? null,
    };
  }
  return null;
}
