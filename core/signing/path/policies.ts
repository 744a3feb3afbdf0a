/** Certificate policies along a path (RFC 5280 section 6.1), where none is asked for and a path may yet demand one. */
import type { Form } from './form.js';

export const ANY_POLICY = '2.5.29.32.0';

/**
 * Policies that still hold, each with those the next certificate may call it. RFC 9618 section 3: one node a policy and
 * certificate says the same as the tree of RFC 5280 and does not grow without bound.
 */
type Level = ReadonlyMap<string, ReadonlySet<string>>;

/** What the authorities so far demand; counts of certificates until it begins. */
export interface PolicyState {
  readonly level: Level;
  readonly explicitAfter: number;
  readonly noMappingAfter: number;
  readonly noAnyAfter: number;
}

export const startOfPolicies = (): PolicyState => ({
  level: new Map([[ANY_POLICY, new Set([ANY_POLICY])]]),
  explicitAfter: Infinity,
  noMappingAfter: Infinity,
  noAnyAfter: Infinity,
});

/** Sections 6.1.3 (d) to (f) and 6.1.5 (a), (b), (g): null where a policy is demanded and none holds. */
export function withPolicies(state: PolicyState, form: Form, last: boolean): PolicyState | null {
  const level = nextLevel(state, form, last);
  const demanded = state.explicitAfter <= 0;
  const demandedNow = last && (state.explicitAfter <= 1 || form.explicitAfter === 0);
  return level.size === 0 && (demanded || demandedNow) ? null : { ...state, level };
}

function nextLevel({ level, noAnyAfter }: PolicyState, { policies, selfIssued }: Form, last: boolean): Level {
  const next = new Map<string, ReadonlySet<string>>();
  if (policies === null) return next;
  const expected = new Set([...level.values()].flatMap((names) => [...names]));
  for (const policy of policies)
    if (policy !== ANY_POLICY && (expected.has(policy) || level.has(ANY_POLICY))) next.set(policy, new Set([policy]));
  const any = policies.includes(ANY_POLICY) && (noAnyAfter > 0 || (selfIssued && !last));
  for (const policy of any ? expected : []) if (!next.has(policy)) next.set(policy, new Set([policy]));
  return next;
}

/** Section 6.1.4 (a), (b), (h) to (j), for the certificate below; null where anyPolicy is mapped. */
export function belowPolicies(state: PolicyState, form: Form): PolicyState | null {
  if (form.mappings.flat().includes(ANY_POLICY)) return null;
  const less = (count: number): number => (form.selfIssued ? count : Math.max(0, count - 1));
  const least = (count: number, said: number | null): number => Math.min(less(count), said ?? Infinity);
  return {
    level: mapped(state, form.mappings),
    explicitAfter: least(state.explicitAfter, form.explicitAfter),
    noMappingAfter: least(state.noMappingAfter, form.noMappingAfter),
    noAnyAfter: least(state.noAnyAfter, form.noAnyAfter),
  };
}

function mapped({ level, noMappingAfter }: PolicyState, mappings: Form['mappings']): Level {
  const next = new Map(level);
  const bySource = new Map<string, Set<string>>();
  for (const [source, target] of mappings) bySource.set(source, (bySource.get(source) ?? new Set()).add(target));
  for (const [source, targets] of bySource) {
    if (noMappingAfter <= 0) next.delete(source);
    else if (level.has(source) || level.has(ANY_POLICY)) next.set(source, targets);
  }
  return next;
}
