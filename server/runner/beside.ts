/** What is done by no right of anybody's: signing in, which first makes an asker; a command; what the server does by itself. */
import type { Transaction } from 'sequelize';
import { writerOf } from '../store/reader.js';
import type { Deps } from './deps.js';
import { type Acting, noteIn } from './world.js';

type Doing = Pick<Acting, 'db' | 'clock' | 'wait' | 'note'>;

/** Who is told of in events: nobody where the server or a command does it. */
interface By {
  readonly userId: string | null;
  readonly from: string | null;
}

/** Within a transaction. */
export function asSystem(
  { db, clock, wait }: Pick<Deps, 'db' | 'clock' | 'wait'>,
  transaction: Transaction,
  caller: By = { userId: null, from: null },
): Doing {
  const at = { db: writerOf(db, transaction), clock, wait };
  return { ...at, note: noteIn({ ...at, caller }, null) };
}
