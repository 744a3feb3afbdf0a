/** The hash tree of a round: the stamp before it, then the files that are new, grouped by what they are of. */
import { setImmediate as others } from 'node:timers/promises';
import { hashTree, type HashTree } from '../../../../core/signing/evidence/hash-tree.js';
import { stampLeaf } from '../../../../core/signing/evidence/renewal.js';
import { groupBy } from '../../../ground/group-by.js';
import { fromBase64 } from '../../certificates/parts/load-trust.js';
import type { Leaf } from './evidence-rows.js';

export const HASH = 'SHA-256';

export interface RoundTree {
  readonly tree: HashTree;
  /** Place of the group a file is in. */
  readonly groupOf: (file: number) => number | undefined;
  /** How many files are new. */
  readonly files: number;
}

/** `before`: Base64 of the token of the round before; null in the first. Null where there is nothing to be stamped. */
export async function roundTree(before: string | null, leaves: readonly Leaf[]): Promise<RoundTree | null> {
  const groups: Uint8Array[][] = before === null ? [] : [[await stampLeaf(fromBase64(before), HASH)]];
  const places = new Map<number, number>();
  for (const [, own] of groupBy(leaves, ({ unitId, coverId }) => (unitId === null ? `c${coverId}` : `u${unitId}`))) {
    for (const { id } of own) places.set(id, groups.length);
    groups.push(own.map(({ digest }) => fromBase64(digest)));
  }
  if (groups.length === 0) return null;
  return {
    tree: await hashTree(groups, HASH, () => others()),
    groupOf: (file) => places.get(file),
    files: leaves.length,
  };
}
