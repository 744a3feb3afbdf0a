/** How long somebody rests after wrong passwords in a row, whatever the clock does. Times are ms. */

export interface RestRule {
  /** Wrong ones before the first rest. */
  readonly free: number;
  readonly first: number;
  /** Each rest is twice the one before, up to this. */
  readonly longest: number;
  /** Without a wrong one for so long the count begins anew. */
  readonly forgottenAfter: number;
}

const MINUTE = 60 * 1000;

export const ACCOUNT_RULE: RestRule = {
  free: 4,
  first: MINUTE / 2,
  longest: 15 * MINUTE,
  forgottenAfter: 24 * 60 * MINUTE,
};
/** Forty people behind one address mistype, too. */
export const ADDRESS_RULE: RestRule = {
  free: 200,
  first: MINUTE / 2,
  longest: 15 * MINUTE,
  forgottenAfter: 60 * MINUTE,
};

/** A printed code with wrong facts: a family may mistype, a robot has ten thousand facts to try. */
export const LOOKUP_RULE: RestRule = {
  free: 5,
  first: MINUTE / 2,
  longest: 15 * MINUTE,
  forgottenAfter: 24 * 60 * MINUTE,
};

/** Wrong ones so far, when the last was, and until when it rests. */
export interface Wrongs {
  readonly tries: number;
  readonly lastAt: number;
  readonly restsUntil: number;
}

/** How long one rests after so many wrong ones in a row. */
export const restAfter = (tries: number, { free, first, longest }: RestRule): number =>
  tries <= free ? 0 : Math.min(longest, first * 2 ** (tries - free - 1));

/**
 * What is stored as seen now. A clock set back to before the last wrong one would stretch a rest by as much: then the rest
 * begins anew, so that nobody waits longer than the longest from the moment she tries. `changed` has to be stored.
 */
export function asOf(wrongs: Wrongs, now: number, { longest }: RestRule): Wrongs & { readonly changed: boolean } {
  const rest = Math.min(Math.max(0, wrongs.restsUntil - wrongs.lastAt), longest);
  const changed = wrongs.lastAt > now;
  const lastAt = changed ? now : wrongs.lastAt;
  return { tries: wrongs.tries, lastAt, restsUntil: lastAt + rest, changed };
}

/** One more wrong one. */
export function oneMore(before: Wrongs | null, now: number, rule: RestRule): Wrongs {
  const recent = before !== null && now - before.lastAt < rule.forgottenAfter;
  const tries = (recent ? before.tries : 0) + 1;
  return { tries, lastAt: now, restsUntil: now + restAfter(tries, rule) };
}
