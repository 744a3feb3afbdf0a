import type { Connections } from './open-database.js';
import { type Reader, readerOf } from './reader.js';

/** Look something up on a connection borrowed for it. */
export const readFrom = <T>(db: Connections, look: (db: Reader) => Promise<T>): Promise<T> =>
  db.reads.run((transaction) => look(readerOf(db, transaction)));
