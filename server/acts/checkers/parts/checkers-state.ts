import type { Transaction } from 'sequelize';
import type { CheckersFileRow } from '../../../store/models/checkers.js';
import type { Deps } from '../../deps.js';
import { type CheckersFacts, checkersFacts, factsDigest } from './checkers-facts.js';

/** The file that was signed last; null where none was. */
export const newestCheckersFile = (
  { db }: Pick<Deps, 'db'>,
  transaction: Transaction | null = null,
): Promise<CheckersFileRow | null> => db.checkersFiles.findOne({ order: [['number', 'DESC']], raw: true, transaction });

export interface CheckersState {
  readonly newest: CheckersFileRow | null;
  readonly facts: CheckersFacts;
  /** There is something to say that the newest file does not say. */
  readonly due: boolean;
}

/** Before anything is released, nobody checks anything: nothing is due. */
export async function checkersState(deps: Pick<Deps, 'db' | 'clock'>): Promise<CheckersState> {
  const [newest, facts] = await Promise.all([newestCheckersFile(deps), checkersFacts(deps)]);
  return { newest, facts, due: facts.signers.length > 0 && newest?.facts !== factsDigest(facts) };
}
