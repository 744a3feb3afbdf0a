/** A revocation list or an answer about one certificate (OCSP) that is brought in: whose it is and how long it counts. */
import { isOf } from './path/answered.js';
import { Budget } from './path/budget.js';
import { readLink } from './path/link.js';
import { readList, type RevocationList } from './path/list.js';
import { joined } from './path/name-key.js';
import { responderOf } from './path/responder.js';
import { isResponse, readResponse } from './path/response.js';
import { hexOf, sha256, utf8 } from './platform.js';
import { signedBy } from './signed-by.js';

export interface ListFacts {
  /** DER of the authority that signed it. */
  readonly authority: Uint8Array;
  /** ISO 8601 instants; a list need not say when the next one comes. */
  readonly madeAt: string;
  readonly nextUpdate: string | null;
  /**
   * Which of the authority's lists it is: empty for the whole one, else equal for equal scopes (RFC 5280 section 5.2.5); of an
   * answer which certificate it is about (`answerPart`).
   */
  readonly part: string;
}

/** At the end of `part` where a list only says what has changed since the one of that scope. */
export const CHANGES = '+';

/** At the beginning of `part` where it is an answer. */
export const ANSWER = 'o';

/** `serial`: hex, as the DER has it. */
export const answerPart = async (serial: string): Promise<string> => ANSWER + hexOf(await sha256(utf8(serial)));

/** Thrown for bytes that are no revocation list. */
export class ListUnreadable extends Error {
  override readonly name = 'ListUnreadable';
}

/**
 * A list of one of these authorities (DER), whole, of one partition, of some reasons or of changes; null where none of them
 * signed it. `foreign`: it speaks of attribute certificates, which nobody signs with; `doubtful`: it says by rules nobody
 * here knows, or is signed weakly; an answer also where it is about several certificates or one the authority does not know. Rejects with ListUnreadable.
 */
export async function readRevocationList(
  der: Uint8Array,
  authorities: readonly Uint8Array[],
): Promise<ListFacts | 'foreign' | 'doubtful' | null> {
  if (isResponse(der)) return readAnswer(der, authorities);
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

/**
 * About one certificate, as it is asked for one (RFC 5019 section 2.2.1), that the authority knows. Whether who signed it for the
 * authority was revoked is for each judgement to say.
 */
async function readAnswer(der: Uint8Array, authorities: readonly Uint8Array[]): Promise<ListFacts | 'doubtful' | null> {
  const response = readResponse(der);
  if (response === null) throw new ListUnreadable('not an answer');
  const [answer, ...others] = response.answers;
  if (response.doubtful || others.length > 0 || answer!.status === 'unknown') return 'doubtful';
  const { thisUpdate, nextUpdate, serial } = answer!;
  const budget = new Budget();
  for (const authority of authorities) {
    const link = readLink(authority);
    if (typeof link === 'string' || !(await isOf(answer!, link))) continue;
    if ((await responderOf(response, link, [], budget.chain())) === null) continue;
    return {
      authority,
      madeAt: thisUpdate.toISOString(),
      // Without an end it speaks for its own moment.
      nextUpdate: (nextUpdate ?? thisUpdate).toISOString(),
      part: await answerPart(serial),
    };
  }
  return null;
}

/** What an answer says that `readRevocationList` took; null of a list. */
export function saidIn(der: Uint8Array): 'good' | 'held' | 'revoked' | null {
  const answer = readResponse(der)?.answers[0];
  if (answer?.status !== 'revoked') return answer === undefined ? null : 'good';
  return answer.held ? 'held' : 'revoked';
}

const partOf = async ({ scope, changes }: RevocationList): Promise<string> =>
  (scope === null ? '' : hexOf(await sha256(scope.whole))) + (changes === null ? '' : CHANGES);
