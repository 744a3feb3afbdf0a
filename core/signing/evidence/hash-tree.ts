/**
 * Hash trees over data object groups (RFC 4998 section 4.1) and what of one stands in an evidence record (section 4.2): lists
 * of hash values from a group up to the root. Two by two; a node without a neighbour goes up as it is.
 */
import { joinBytes } from '../der.js';
import { hexOf } from '../platform.js';
import { digestBy, type EvidenceHash } from './digests.js';

export interface HashTree {
  /** What has to be stamped: the digest of these bytes is the root. */
  readonly stamped: Uint8Array;
  /** The reduced tree of a group, by its place: the first list holds what the group is made of. */
  reduced(group: number): readonly (readonly Uint8Array[])[];
}

/** In binary ascending order; hexadecimal sorts as its bytes do. */
export const ascending = (values: readonly Uint8Array[]): Uint8Array[] =>
  values
    .map((value) => [hexOf(value), value] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, value]) => value);

/** What the digest of a list of hash values is the digest of. */
export const listBytes = (values: readonly Uint8Array[]): Uint8Array => joinBytes(...ascending(values));

/** So many nodes are made without letting anybody else have a turn. */
const TOGETHER = 250;

/**
 * `groups`: of each the digests of its files; `pause`: others have their turn, for a large tree takes a second. Throws RangeError
 * where there is nothing.
 */
export async function hashTree(
  groups: readonly (readonly Uint8Array[])[],
  hash: EvidenceHash,
  pause?: () => Promise<void>,
): Promise<HashTree> {
  let made = 0;
  const digest = async (bytes: Uint8Array): Promise<Uint8Array> => {
    if ((made += 1) % TOGETHER === 0) await pause?.();
    return digestBy(hash, bytes);
  };
  let level: Uint8Array[] = [];
  for (const group of groups) level.push(group.length === 1 ? group[0]! : await digest(listBytes(group)));
  if (level.length === 0) throw new RangeError('nothing to be stamped');
  if (level.length === 1) {
    const [group] = groups;
    if (group!.length > 1) return { stamped: listBytes(group!), reduced: () => [ascending(group!)] };
    // What is stamped is a list: one value alone gets company that says nothing (section 4.1, step 4).
    level.push(await digest(level[0]!));
  }
  const levels = [level];
  while (level.length > 2) {
    const above: Uint8Array[] = [];
    for (let at = 0; at < level.length; at += 2) {
      above.push(at + 1 < level.length ? await digest(listBytes(level.slice(at, at + 2))) : level[at]!);
    }
    levels.push((level = above));
  }
  return { stamped: listBytes(level), reduced: (group) => reducedTree(groups, levels, group) };
}

function reducedTree(
  groups: readonly (readonly Uint8Array[])[],
  levels: readonly (readonly Uint8Array[])[],
  group: number,
): Uint8Array[][] {
  const own = groups[group];
  if (own === undefined) throw new RangeError(`no group ${group}`);
  const lists = own.length > 1 ? [ascending(own)] : [];
  for (const [height, level] of levels.entries()) {
    const at = Math.floor(group / 2 ** height);
    const neighbour = level[at ^ 1];
    if (neighbour !== undefined) lists.push(lists.length === 0 ? ascending([level[at]!, neighbour]) : [neighbour]);
  }
  return lists;
}
