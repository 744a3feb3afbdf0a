/** A certificate revocation list that is brought in: whose it is and how long it counts. */
import { readLink } from './path/link.js';
import { readList, type RevocationList } from './path/list.js';
import { joined } from './path/name-key.js';
import { hexOf, sha256 } from './platform.js';
import { signedBy } from './signed-by.js';

export interface ListFacts {
  /** DER of the authority that signed it. */
  readonly authority: Uint8Array;
  /** ISO 8601 instants; a list need not say when the next one comes. */
  readonly madeAt: string;
  readonly nextUpdate: string | null;
  /** Which of the authority's lists it is: empty for the whole one, else equal for equal scopes (RFC 5280 section 5.2.5). */
  readonly part: string;
}

/** At the end of `part` where a list only says what has changed since the one of that scope. */
export const CHANGES = '+';

/** Thrown for bytes that are no revocation list. */
export class ListUnreadable extends Error {
  override readonly name = 'ListUnreadable';
}

/**
 * A list of one of these authorities (DER), whole, of one partition, of some reasons or of changes; null where none of them
 * signed it. `foreign`: it speaks of attribute certificates, which nobody signs with; `doubtful`: it says by rules nobody
 * here knows, or is signed weakly. Rejects with ListUnreadable.
 */
export async function readRevocationList(
  der: Uint8Array,
  authorities: readonly Uint8Array[],
): Promise<ListFacts | 'foreign' | 'doubtful' | null> {
  const list = readList(der);
  if (list === null) throw new ListUnreadable('not a revocation list');
  if (list.scope?.onlyAttributes === true) return 'foreign';
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
      part: await partOf(list),
    };
  }
  return null;
}

const partOf = async ({ scope, changes }: RevocationList): Promise<string> =>
  (scope === null ? '' : hexOf(await sha256(scope.whole))) + (changes === null ? '' : CHANGES);
