/** Evidence records of files, put together of what is stored; the trees they are cut from are made again and remembered. */
import { LRUCache } from 'lru-cache';
import type { EvidenceFileName } from '../../../../core/audit/evidence-events.js';
import { evidenceRecord, type ArchiveStamp } from '../../../../core/signing/evidence/evidence-record.js';
import { checkStamp } from '../../../../core/signing/timestamp.js';
import { sha256Base64 } from '../../../ground/digests.js';
import { refuse } from '../../../ground/refused.js';
import type { Preparing } from '../../../runner/world.js';
import { fromBase64 } from '../../certificates/parts/load-trust.js';
import { findFile, leavesAmong, type Round, roundsOver } from './evidence-rows.js';
import { HASH, type RoundTree, roundTree } from './round-tree.js';

type Read = Preparing['read'];

/** Bytes; a file has its digest, its place and some two nodes. Rounds never change, and a stamp is of one tree: its token names it. */
const MOST_BYTES = 64 * 1024 * 1024;
const [BYTES_A_TREE, BYTES_A_FILE] = [1000, 600];
const trees = new LRUCache<string, RoundTree>({
  maxSize: MOST_BYTES,
  sizeCalculation: ({ files }) => BYTES_A_TREE + files * BYTES_A_FILE,
});
/** Of the stamp before, which stands first in a round: all that later rounds are asked for. */
const heads = new LRUCache<string, ArchiveStamp['tree']>({ max: 1000 });

/** As in a server that has just begun. */
export function forgetTrees(): void {
  trees.clear();
  heads.clear();
}

/**
 * DER; null for a file no stamp is over yet. Others have their turn meanwhile, and no connection is held. Refuses with
 * evidence-altered where what is stored is not what was stamped.
 */
export async function evidenceOf(read: Read, name: EvidenceFileName): Promise<Uint8Array | null> {
  const found = await read(async ({ db }) => {
    const file = await findFile(db, name);
    return file && { file, rounds: await roundsOver(db, file.id) };
  });
  if (found === null) return null;
  const { file, rounds } = found;
  const first = rounds.findIndex(({ lastFile }) => file.id <= lastFile);
  if (first < 0) return null;
  const own = await treeOf(read, rounds[first - 1], rounds[first]!);
  const stamps = [{ tree: own.tree.reduced(own.groupOf(file.id)!), token: fromBase64(rounds[first]!.token) }];
  for (let later = first + 1; later < rounds.length; later += 1) {
    const round = rounds[later]!;
    const tree = heads.get(sha256Base64(round.token)) ?? (await treeOf(read, rounds[later - 1], round)).tree.reduced(0);
    stamps.push({ tree, token: fromBase64(round.token) });
  }
  return evidenceRecord([{ hash: HASH, stamps }]);
}

async function treeOf(read: Read, before: Round | undefined, round: Round): Promise<RoundTree> {
  const key = sha256Base64(round.token);
  const known = trees.get(key);
  if (known) return known;
  const leaves = await read(({ db }) => leavesAmong(db, before?.lastFile ?? 0, round.lastFile));
  const made = await roundTree(before?.token ?? null, leaves);
  if (made === null || !(await isOf(round, made))) throw refuse('evidence-altered');
  trees.set(key, made);
  heads.set(key, made.tree.reduced(0));
  return made;
}

/** Whether the round's stamp is over this tree; whether its authority is to be believed is for whoever checks it. */
const isOf = async ({ token }: Round, { tree }: RoundTree): Promise<boolean> =>
  (await checkStamp(fromBase64(token), tree.stamped, { anchors: [], intermediates: [], crls: [] })).ok !== 'no';
