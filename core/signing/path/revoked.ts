/** What revocation lists say of one certificate (RFC 5280 section 6.3): whole, partitioned, indirect and delta lists. */
import { hexOf } from '../platform.js';
import { directoryKey } from './general-name.js';
import type { Link } from './link.js';
import type { RevocationList } from './list.js';
import { joined } from './name-key.js';
import { ALL_REASONS, type DistributionPoint, type ListScope, pointKeys, type Reasons } from './points.js';
import { earliest, goodAt, latest, open, revokedSince, type Said } from './said.js';

/**
 * `no-crl`: no list of this issuer, or none that would still name it; `crl-stale`: its list ended earlier; `crl-partial`:
 * those at hand speak of other certificates, of some reasons only, or cannot be relied on.
 */
export type Revocation = Said<'no-crl' | 'crl-stale' | 'crl-partial'>;

/** Whether somebody who may signed it. */
export type Trusted = (list: RevocationList) => Promise<boolean>;

/**
 * The newest trusted list of each scope that would still name the certificate is asked, and the newest delta to it; a newer one
 * that may have dropped it can only name it.
 */
export async function revocationOf(
  link: Link,
  lists: readonly RevocationList[],
  at: Date,
  trusted: Trusted,
): Promise<Revocation> {
  const said = { fresh: 0, stale: 0, partial: false };
  const ends: { readonly at: Date; readonly held: boolean; readonly saidAt: Date }[] = [];
  const goods: Date[] = [];
  for (const scope of scopesOf(lists.filter((list) => list.changes === null && reasonsOf(list, link) > 0))) {
    const newest = await firstTrusted(scope, trusted);
    if (newest === undefined) continue;
    const whole = scope.filter((list) => !forgets(list, link));
    const base = forgets(newest, link) ? ((await firstTrusted(whole, trusted)) ?? newest) : newest;
    const delta = await firstTrusted(deltasTo(base, lists), trusted);
    const { serial, issuer } = link.form;
    const entry = delta?.entryOf(serial, issuer) ?? newest.entryOf(serial, issuer) ?? base.entryOf(serial, issuer);
    const saidAt = latest([newest, delta ?? newest].map(({ thisUpdate }) => thisUpdate));
    if (entry && !entry.removed) ends.push({ ...entry, saidAt });
    const doubtful = base.doubtful || delta?.doubtful === true;
    if (doubtful || forgets(base, link)) said.partial ||= doubtful;
    else if (isFresh(delta ?? base, at) || isFresh(base, at)) {
      said.fresh |= reasonsOf(base, link);
      goods.push((delta ?? base).thisUpdate);
    } else said.stale |= reasonsOf(base, link);
  }
  if (ends.length > 0) {
    const heldAt = ends.every(({ held }) => held) ? latest(ends.map((one) => one.saidAt)) : null;
    return revokedSince(
      ends.map((one) => one.at),
      at,
      heldAt,
    );
  }
  if (said.fresh === ALL_REASONS) return goodAt(earliest(goods));
  if ((said.fresh | said.stale) === ALL_REASONS) return open('crl-stale');
  const partial = said.partial || (said.fresh | said.stale) > 0 || (await hasOther(link, lists, trusted));
  return open(partial ? 'crl-partial' : 'no-crl');
}

/** Lists by their scope, the newest first. */
function scopesOf(lists: readonly RevocationList[]): RevocationList[][] {
  const found = new Map<string, RevocationList[]>();
  for (const list of lists) found.set(scopeKey(list), [...(found.get(scopeKey(list)) ?? []), list]);
  return [...found.values()].map(newestFirst);
}

const scopeKey = ({ issuer, scope }: RevocationList): string => `${joined(issuer)}#${scope ? hexOf(scope.whole) : ''}`;

const newestFirst = (lists: readonly RevocationList[]): RevocationList[] =>
  [...lists].sort((a, b) => b.thisUpdate.getTime() - a.thisUpdate.getTime());

async function firstTrusted(lists: readonly RevocationList[], trusted: Trusted): Promise<RevocationList | undefined> {
  for (const list of lists) if (await trusted(list)) return list;
  return undefined;
}

/** Those of the same scope that change this list or an older one (section 5.2.4), the newest first. */
const deltasTo = (base: RevocationList, lists: readonly RevocationList[]): RevocationList[] =>
  newestFirst(
    lists.filter(
      ({ changes, number }, index) =>
        changes !== null &&
        base.number !== null &&
        changes <= base.number &&
        (number ?? 0n) > base.number &&
        scopeKey(lists[index]!) === scopeKey(base),
    ),
  );

const isFresh = ({ nextUpdate }: RevocationList, at: Date): boolean => nextUpdate === null || nextUpdate >= at;

/** A list younger than the certificate's end may have dropped it, unless it says that it remembers. */
const forgets = ({ thisUpdate, remembersSince }: RevocationList, { form: { notAfter } }: Link): boolean =>
  thisUpdate > notAfter && !(remembersSince !== null && remembersSince <= notAfter);

/** A list of that very issuer which says nothing of this certificate: a part for others, or changes to a missing one. */
async function hasOther(link: Link, lists: readonly RevocationList[], trusted: Trusted): Promise<boolean> {
  const others = lists.filter(
    (list) => joined(list.issuer) === link.issuerKey && (list.changes !== null || reasonsOf(list, link) === 0),
  );
  return (await firstTrusted(others, trusted)) !== undefined;
}

/** The reasons for which this list would name the certificate; none where it is not in its scope (section 6.3.3 (b)). */
function reasonsOf(list: RevocationList, link: Link): Reasons {
  const { form } = link;
  // Last, any list of the issuer: as if a point had named the issuer itself.
  const itself: DistributionPoint = { name: null, reasons: ALL_REASONS, issuers: null };
  return [...form.points, itself]
    .filter((point) => (list.scope === null ? isOwn(list, point, link) : inScope(list, list.scope, point, link)))
    .reduce((mask, { reasons }) => mask | (reasons & (list.scope?.reasons ?? ALL_REASONS)), 0);
}

const isOwn = (list: RevocationList, { issuers }: DistributionPoint, { issuerKey }: Link): boolean =>
  issuers === null && joined(list.issuer) === issuerKey;

function inScope(list: RevocationList, scope: ListScope, point: DistributionPoint, link: Link): boolean {
  const isAuthority = link.form.basic?.cA === true;
  if (scope.onlyAttributes || (isAuthority ? scope.onlyUsers : scope.onlyAuthorities)) return false;
  const byAnother = point.issuers?.some((name) => joined(name) === joined(list.issuer)) === true && scope.indirect;
  if (!byAnother && !isOwn(list, point, link)) return false;
  if (scope.name === null) return true;
  const issuers = point.issuers ?? [link.form.issuer];
  const named = point.name ? issuers.flatMap((issuer) => pointKeys(point.name!, issuer)) : issuers.map(directoryKey);
  const keys = pointKeys(scope.name, list.issuer);
  return named.some((key) => keys.includes(key));
}
