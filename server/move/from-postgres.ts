/** A school comes back from its PostgreSQL database into a file of its data directory; killed at any moment, one of the two is in force. */
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { pinTables } from '../acts/trail/pin-tables.js';
import type { Bound } from '../database/dialect.js';
import { DATABASE_FILE } from '../database/sqlite.js';
import { MARK, markPlace } from '../place/claim.js';
import { lookAt } from '../place/look-at.js';
import { placeOf } from '../place/open-school.js';
import { PlaceRefused } from '../place/refused.js';
import { forgetPlace, readPlace } from '../place/remembered.js';
import { depsOf } from '../runner/deps.js';
import { openDatabase } from '../store/open-database.js';
import { carry, type Moved } from './carry.js';
import type { OnTable } from './copy.js';

/** Not a name of the database's own yet. */
const COMING = `${DATABASE_FILE}-moving`;

export interface MovedFromPostgres {
  readonly where: string;
  /** Null where a move that was broken off at its end was brought to its end. */
  readonly moved: Moved | null;
}

/**
 * For whoever holds the directory; the database is of this program's steps. Until the new file has its name the database is in
 * force; from then on the file is, and the database is marked as left. Refuses as `placeOf` does.
 */
export async function moveFromPostgres(dataDir: string, url: string, onTable: OnTable): Promise<MovedFromPostgres> {
  const file = path.join(dataDir, DATABASE_FILE);
  if (existsSync(file)) return { where: await finish(dataDir, url), moved: null };
  const place = await placeOf(dataDir, url);
  if (place.kind !== 'postgres') throw new PlaceRefused('empty', { data: dataDir, where: '' });
  if (place.looked.place?.state === 'filling') await markPlace(url, 'here', new Date());
  const coming = path.join(dataDir, COMING);
  for (const end of ['', '-wal', '-shm']) await rm(coming + end, { force: true });
  const source = await openDatabase({ dataDir, url });
  let moved: Moved;
  try {
    moved = await source.writes.run(async (held) => {
      const target = await openDatabase({ dataDir, file: COMING });
      let carried: Moved;
      try {
        carried = await carry(source, held, target, onTable);
      } finally {
        await target.close();
      }
      await rename(coming, file);
      const bind: Bound[] = ['moved', new Date().toISOString()];
      await source.plain(MARK, bind, held);
      return carried;
    });
  } finally {
    await source.close();
  }
  await forgetPlace(dataDir);
  const db = await openDatabase({ dataDir });
  try {
    await pinTables(depsOf(db));
  } finally {
    await db.close();
  }
  return { where: place.looked.where, moved };
}

/** The file had its name already: what is left to do is to mark the database. Resolves to which one. */
async function finish(dataDir: string, url: string): Promise<string> {
  const remembered = await readPlace(dataDir);
  const { where, place } = await lookAt(url);
  // A move there that was broken off: the file was in force all the time.
  if (place === null || place.id !== remembered?.id || place.state === 'filling')
    throw new PlaceRefused('sqlite-here', { data: dataDir, where });
  await markPlace(url, 'moved', new Date());
  await forgetPlace(dataDir);
  return where;
}
