/** Tests look and write past the runner: on no connection in particular, or in a transaction of their own. */
import type { Transaction } from 'sequelize';
import { appendEvent } from '../../server/runner/append-audit-event.js';
import type { Deps } from '../../server/runner/deps.js';
import type { Connections, Database } from '../../server/store/open-database.js';
import { type Reader, writerOf } from '../../server/store/reader.js';

/** The tables of an open database. */
export const tablesOf = (db: Connections): Database => db as Database;

export const readerOn = (db: Connections): Reader => db as unknown as Reader;

/** A world that looks are given. */
export const readingOn = <World extends { readonly db: Connections }>(
  world: World,
): Omit<World, 'db'> & { readonly db: Reader } => ({ ...world, db: readerOn(world.db) });

/** Add an event to the trail, in a transaction. */
export const appendAuditEvent = (
  deps: Pick<Deps, 'db' | 'clock' | 'wait'>,
  transaction: Transaction,
  event: Parameters<typeof appendEvent>[1],
): Promise<void> => appendEvent({ ...deps, db: writerOf(deps.db, transaction) }, event);
