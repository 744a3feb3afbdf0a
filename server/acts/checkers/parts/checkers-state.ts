import type { Sealing } from '../../../../core/contract/sealing.js';
import type { CheckersFileRow } from '../../../store/models/checkers.js';
import type { Reading } from '../../../runner/deps.js';
import { type CheckersFacts, checkersFacts, factsDigest, type StatedFacts, statedFacts } from './checkers-facts.js';

/** The file that was signed last; null where none was. */
export const newestCheckersFile = ({ db }: Pick<Reading, 'db'>): Promise<CheckersFileRow | null> =>
  db.checkersFiles.findOne({ order: [['number', 'DESC']], raw: true });

export interface CheckersState {
  readonly newest: CheckersFileRow | null;
  readonly facts: CheckersFacts;
  /** There is something to say that the newest file does not say. */
  readonly due: boolean;
}

export async function checkersState(deps: Reading): Promise<CheckersState> {
  const [newest, facts] = await Promise.all([newestCheckersFile(deps), checkersFacts(deps)]);
  return { newest, facts, due: isDue(facts, newest) };
}

/** Which file is the newest, and whether another one is due; for those who only ask that. */
export async function checkersDue(deps: Reading): Promise<Sealing['checkers']> {
  const [newest, facts] = await Promise.all([
    deps.db.checkersFiles.findOne({
      attributes: ['number', 'signedAt', 'facts'],
      order: [['number', 'DESC']],
      raw: true,
    }),
    statedFacts(deps),
  ]);
  return { number: newest?.number ?? null, signedAt: newest?.signedAt ?? null, due: isDue(facts, newest) };
}

/** Before anything is released, nobody checks anything: nothing is due. */
const isDue = (facts: StatedFacts, newest: Pick<CheckersFileRow, 'facts'> | null): boolean =>
  facts.signers.length > 0 && newest?.facts !== factsDigest(facts);
