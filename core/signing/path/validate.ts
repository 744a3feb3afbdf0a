/** One path, from the certificate asked about (first) to an anchor (last), by RFC 5280 section 6.1 without revocation. */
import type { ChainBudget } from './budget.js';
import type { NameConstraints } from './extensions.js';
import type { ChainCode, ChainVerdict } from './finding.js';
import type { Link } from './link.js';
import { namesWithin } from './name-constraints.js';
import { belowPolicies, startOfPolicies, withPolicies } from './policies.js';
import { purposeOf, RESPONDERS, type Use } from './purposes.js';

/** Extensions that are evaluated here, or change nothing here, and so may be critical. */
const UNDERSTOOD: ReadonlySet<string> = new Set([
  '2.5.29.14',
  '2.5.29.15',
  '2.5.29.17',
  '2.5.29.19',
  '2.5.29.30',
  '2.5.29.31',
  '2.5.29.32',
  '2.5.29.33',
  '2.5.29.35',
  '2.5.29.36',
  '2.5.29.37',
  '2.5.29.54',
]);

/** Critical is what only tells others not to ask whether an answerer was revoked: RFC 6960 section 4.2.2.2.1 bids no more than not to. */
const NO_CHECK = '1.3.6.1.5.5.7.48.1.5';
const isUnderstood = (oid: string, use: Use): boolean =>
  UNDERSTOOD.has(oid) || (use === RESPONDERS && oid === NO_CHECK);

/** What stands against it; nothing where all is well. Throws BudgetSpent. */
export const validate = (path: readonly Link[], at: Date, use: Use, budget: ChainBudget): ChainVerdict[] => [
  ...path.flatMap((link, index) => linkFindings(link, index, path, at, use)),
  ...namesFindings(path, budget),
  // Under no policy anybody asks for, an authority's answers are its own.
  ...(use === RESPONDERS ? [] : policyFindings(path)),
];

/** What stands against one link by itself and by its place. */
function linkFindings(link: Link, index: number, path: readonly Link[], at: Date, use: Use): ChainVerdict[] {
  const { form, subject: detail } = link;
  const [isLeaf, isAnchor] = [index === 0, index === path.length - 1];
  const no = (held: boolean, code: ChainCode): ChainVerdict[] => (held ? [{ ok: 'no', code, detail }] : []);
  const unknown = (held: boolean, code: ChainCode): ChainVerdict[] => (held ? [{ ok: 'unknown', code, detail }] : []);
  // An instant belongs to the second it lies in: both ends are whole seconds, and included (section 4.1.2.5).
  const second = Math.floor(at.getTime() / 1000) * 1000;
  const key = form.keyStrength;
  // Nobody signed an anchor whom anybody would ask: it is trusted as it is.
  const signed = isAnchor ? 'strong' : form.signedStrength;
  const purpose = purposeOf(form, use, isLeaf, isAnchor);
  return [
    ...no(second < form.notBefore.getTime(), 'not-yet-valid'),
    ...no(second > form.notAfter.getTime(), 'expired'),
    ...no(purpose === 'no', 'not-for-signing'),
    ...(isLeaf ? [] : no(!isAuthority(link), 'not-an-authority')),
    ...(isLeaf ? [] : no(isAuthority(link) && form.basic!.pathLength < authoritiesBelow(path, index), 'path-too-long')),
    ...no(!form.conforming, 'certificate-malformed'),
    ...no(key === 'weak', 'weak-key'),
    ...no(signed === 'weak', 'weak-algorithm'),
    ...unknown(key === 'unknown' || signed === 'unknown', 'unknown-algorithm'),
    ...unknown(
      [...form.critical].some((oid) => !isUnderstood(oid, use)),
      'unknown-extension',
    ),
    ...unknown(purpose === 'unknown', 'unknown-purpose'),
  ];
}

const isAuthority = ({ form: { basic, usage } }: Link): boolean =>
  basic?.cA === true && (usage === null || usage.includes('keyCertSign'));

/** Self-issued certificates carry one authority over to another key and do not count (section 6.1.4 (l)). */
const authoritiesBelow = (path: readonly Link[], index: number): number =>
  path.slice(1, index).filter(({ form }) => !form.selfIssued).length;

/** From the anchor down; the anchor's own constraints count, too. */
function namesFindings(path: readonly Link[], budget: ChainBudget): ChainVerdict[] {
  const constraints: NameConstraints[] = [];
  const found: ChainVerdict[] = [];
  for (const [index, { form, subject }] of [...path.entries()].reverse()) {
    const exempt = index === path.length - 1 || (form.selfIssued && index > 0);
    const answer = exempt ? 'within' : namesWithin(form, constraints, budget);
    if (answer === 'outside') found.push({ ok: 'no', code: 'name-not-permitted', detail: subject });
    if (answer === 'unknown') found.push({ ok: 'unknown', code: 'unknown-name-constraint', detail: subject });
    if (form.constraints) constraints.push(form.constraints);
  }
  return found;
}

function policyFindings(path: readonly Link[]): ChainVerdict[] {
  let state = belowPolicies(startOfPolicies(), path.at(-1)!.form);
  for (const [index, { form, subject }] of [...path.slice(0, -1).entries()].reverse()) {
    state = state && withPolicies(state, form, index === 0);
    if (state && index > 0) state = belowPolicies(state, form);
    if (state === null) return [{ ok: 'no', code: 'no-policy', detail: subject }];
  }
  return [];
}
