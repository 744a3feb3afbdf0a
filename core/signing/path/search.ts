/** Ways from a certificate up to an anchor, over certificates that anybody may have brought. */
import { signedBy } from '../signed-by.js';
import type { ChainBudget } from './budget.js';
import type { ChainVerdict } from './finding.js';
import type { Link } from './link.js';

export interface Known {
  readonly anchors: readonly Link[];
  readonly others: readonly Link[];
}

/** Certificates between the one asked about and its authority, at most. */
const LONGEST = 8;

/**
 * Every path, one after another, the first certificate first; no name and key stands in one twice. Where a way ends nowhere,
 * `dead` is told why. Throws BudgetSpent.
 */
export async function* pathsFrom(
  path: readonly Link[],
  known: Known,
  budget: ChainBudget,
  dead: (why: ChainVerdict) => void,
): AsyncGenerator<readonly Link[]> {
  const last = path.at(-1)!;
  if (known.anchors.some(({ id }) => id === last.id)) {
    yield path;
    return;
  }
  if (path.length > LONGEST) return dead({ ok: 'unknown', code: 'no-anchor', detail: last.subject });
  const named = [...known.anchors, ...known.others].filter(({ subjectKey }) => subjectKey === last.issuerKey);
  const next = named.filter(({ entity }) => !path.some((one) => one.entity === entity));
  // Several certificates of one key share its answer.
  const answers = new Map<string, boolean>();
  for (const issuer of [...next].sort((a, b) => fit(b, last) - fit(a, last))) {
    if (!answers.has(issuer.entity)) {
      budget.signature(last.form.signed, issuer.signer);
      answers.set(issuer.entity, await signedBy(last.form.signed, issuer.signer));
    }
    if (answers.get(issuer.entity)) yield* pathsFrom([...path, issuer], known, budget, dead);
  }
  if (![...answers.values()].includes(true)) dead(whyNone(last, next));
}

/** Whether the issuer's key is the one named, another, or nobody says. */
function fit(issuer: Link, { form: { issuerKey } }: Link): number {
  if (issuerKey === null || issuer.form.ownKey === null) return 1;
  return issuer.form.ownKey === issuerKey ? 2 : 0;
}

/** Wrong only where somebody is at hand who would have to have signed it, in a way that can be checked. */
function whyNone(last: Link, named: readonly Link[]): ChainVerdict {
  const issuers = named.filter((issuer) => fit(issuer, last) > 0);
  const [issuer] = issuers;
  if (issuer === undefined) return { ok: 'unknown', code: 'no-anchor', detail: last.subject };
  const signed = last.form.signedStrength;
  const keys = issuers.map(({ form }) => form.keyStrength);
  if (signed === 'weak') return { ok: 'no', code: 'weak-algorithm', detail: last.subject };
  if (keys.every((key) => key === 'weak')) return { ok: 'no', code: 'weak-key', detail: issuer.subject };
  const unknown = signed === 'unknown' || keys.some((key) => key !== 'strong');
  if (unknown) return { ok: 'unknown', code: 'unknown-algorithm', detail: last.subject };
  return { ok: 'no', code: 'signature-wrong', detail: last.subject };
}
