/** Evidence records of files, put together of what is stored: trees are made again once for all that are asked for. */
import type { EvidenceFileName } from '../../../../core/audit/evidence-events.js';
import { evidenceRecord } from '../../../../core/signing/evidence/evidence-record.js';
import type { Reader } from '../../../store/reader.js';
import { fromBase64 } from '../../certificates/parts/load-trust.js';
import { findFile, leavesAmong, loadRounds } from './evidence-rows.js';
import { HASH, type RoundTree, roundTree } from './round-tree.js';

/** DER; null for a file no stamp is over yet. */
export type EvidenceOf = (file: EvidenceFileName) => Promise<Uint8Array | null>;

export async function evidenceOf(db: Reader): Promise<EvidenceOf> {
  const rounds = await loadRounds(db);
  const trees = new Map<number, Promise<RoundTree | null>>();
  const treeOf = (place: number): Promise<RoundTree | null> => {
    const before = rounds[place - 1];
    const made =
      trees.get(place) ??
      leavesAmong(db, before?.lastFile ?? 0, rounds[place]!.lastFile).then((leaves) =>
        roundTree(before?.token ?? null, leaves),
      );
    trees.set(place, made);
    return made;
  };
  return async (name) => {
    const file = await findFile(db, name);
    const first = file === null ? -1 : rounds.findIndex(({ lastFile }) => file.id <= lastFile);
    if (file === null || first < 0) return null;
    const own = (await treeOf(first))!;
    const stamps = [{ tree: own.tree.reduced(own.groupOf(file.id)!), token: fromBase64(rounds[first]!.token) }];
    for (let later = first + 1; later < rounds.length; later += 1) {
      // The stamp before stands first.
      const { tree } = (await treeOf(later))!;
      stamps.push({ tree: tree.reduced(0), token: fromBase64(rounds[later]!.token) });
    }
    return evidenceRecord([{ hash: HASH, stamps }]);
  };
}
