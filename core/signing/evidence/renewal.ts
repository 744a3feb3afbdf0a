/** What goes into the next hash tree where something was stamped before (RFC 4998 section 5.2). */
import { joinBytes } from '../der.js';
import { digestBy, type EvidenceHash } from './digests.js';
import { sequenceOf, type StampChain } from './evidence-record.js';

/** Time-stamp renewal: the last stamp of a chain; one value for all records it stamps. */
export const stampLeaf = (token: Uint8Array, hash: EvidenceHash): Promise<Uint8Array> => digestBy(hash, token);

/**
 * Hash-tree renewal, where a digest weakens: a file's own digest by the new one, and all chains of its record so far. The figure
 * in the RFC sorts the two, its text does not; other programs go by the text.
 */
export const chainLeaf = async (
  file: Uint8Array,
  chains: readonly StampChain[],
  hash: EvidenceHash,
): Promise<Uint8Array> => digestBy(hash, joinBytes(file, await digestBy(hash, sequenceOf(chains))));

/** The chains with one stamp more in the last one. */
export function renewed(chains: readonly StampChain[], stamp: StampChain['stamps'][number]): StampChain[] {
  const last = chains.at(-1);
  if (last === undefined) throw new RangeError('nothing was stamped');
  return [...chains.slice(0, -1), { ...last, stamps: [...last.stamps, stamp] }];
}
