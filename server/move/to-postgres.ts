/** A school goes from its data directory's file into a PostgreSQL database; killed at any moment, one of the two is in force. */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pinTables } from '../acts/trail/pin-tables.js';
import { DATABASE_FILE } from '../database/sqlite.js';
import { put } from '../ground/put-file.js';
import { claimPlace, emptyPlace, markPlace } from '../place/claim.js';
import { addressOf, lookAt } from '../place/look-at.js';
import { isAt, shownPlace } from '../place/open-school.js';
import { PlaceRefused } from '../place/refused.js';
import { readPlace, rememberPlace } from '../place/remembered.js';
import { depsOf } from '../runner/deps.js';
import { openDatabase } from '../store/open-database.js';
import { carry, type Moved } from './carry.js';
import { MoveFailed, type OnTable } from './copy.js';

export interface MovedToPostgres extends Moved {
  readonly where: string;
  /** Where the file lies from now on. */
  readonly aside: string;
}

/**
 * For whoever holds the directory; its data are this program's. Until the file has its other name the file is in force, and what
 * there is of the database is taken away when the move is begun again; one that is begun elsewhere leaves what is there to nobody.
 * Refuses with already-there, file-beside, not-empty and as `lookAt` does.
 */
export async function moveToPostgres(dataDir: string, url: string, onTable: OnTable): Promise<MovedToPostgres> {
  const file = path.join(dataDir, DATABASE_FILE);
  const remembered = await readPlace(dataDir);
  const { where, tables, place } = await lookAt(url);
  if (!existsSync(file)) throw new PlaceRefused('already-there', { data: dataDir, where });
  // Another database has the school: this file would take its place, and nobody would know of that one any more.
  if (remembered?.moved) throw new PlaceRefused('file-beside', { data: dataDir, where: shownPlace(remembered) });
  const begun =
    remembered !== null &&
    place?.id === remembered.id &&
    (place.state === 'filling' || place.state === 'filled') &&
    isAt(remembered, url);
  if (tables > 0 && !begun) throw new PlaceRefused('not-empty', { data: dataDir, where });
  if (begun) await emptyPlace(url);
  // An abandoned try is another school's from then on.
  const id = begun ? remembered.id : randomUUID();
  const now = new Date();
  await rememberPlace(dataDir, { id, ...addressOf(url), moved: false });
  await claimPlace(url, id, 'filling', now);
  const target = await openDatabase({ dataDir, url });
  try {
    const source = await openDatabase({ dataDir });
    let moved: Moved;
    try {
      moved = await source.writes.run((held) => carry(source, held, target, onTable));
    } finally {
      await source.close();
    }
    if (existsSync(`${file}-wal`)) throw new MoveFailed(`${DATABASE_FILE}-wal`);
    const aside = `${file}-moved-${now.toISOString().replace(/\D/g, '').slice(0, 14)}`;
    await put(file, aside);
    await rememberPlace(dataDir, { id, ...addressOf(url), moved: true });
    await markPlace(url, 'here', new Date());
    await pinTables(depsOf(target));
    return { ...moved, where, aside };
  } finally {
    await target.close();
  }
}
