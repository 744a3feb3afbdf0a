/** A school comes back from its PostgreSQL database into a file of its data directory; killed at any moment, one of the two is in force. */
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { pinTables } from '../acts/trail/pin-tables.js';
import { DATABASE_FILE } from '../database/sqlite.js';
import { mustHaveRoom, put } from '../ground/put-file.js';
import { MARK } from '../place/claim.js';
import { addressOf, withConnection } from '../place/look-at.js';
import { placeOf, settlePlace } from '../place/open-school.js';
import { PlaceRefused } from '../place/refused.js';
import { forgetPlace } from '../place/remembered.js';
import { depsOf } from '../runner/deps.js';
import { openDatabase } from '../store/open-database.js';
import { beAlone } from '../store/postgres.js';
import { carry, type Moved } from './carry.js';
import { MoveFailed, type OnTable } from './copy.js';
import { finishMoveBack } from './finish.js';

/** Not a name of the database's own yet. */
const COMING = `${DATABASE_FILE}-moving`;
/** What SQLite keeps beside a database and would read into it. */
const BESIDE = ['-wal', '-journal'];

export interface MovedFromPostgres {
  readonly where: string;
  /** Null where a move that was broken off at its end was brought to its end. */
  readonly moved: Moved | null;
}

/**
 * For whoever holds the directory; the database is of this program's steps. Until the new file has its name the database is in
 * force; from then on nobody is served until the database is marked as left, which running this again brings about. Refuses as
 * `placeOf` and `finishMoveBack` do. Throws MoveFailed and NoRoom.
 */
export async function moveFromPostgres(dataDir: string, url: string, onTable: OnTable): Promise<MovedFromPostgres> {
  const file = path.join(dataDir, DATABASE_FILE);
  if (existsSync(file)) return { where: await finishMoveBack(dataDir, url), moved: null };
  const place = await placeOf(dataDir, url);
  if (place.kind !== 'postgres') throw new PlaceRefused('empty', { data: dataDir, where: '' });
  const coming = path.join(dataDir, COMING);
  for (const end of ['', '-shm', ...BESIDE]) await rm(coming + end, { force: true });
  mustBeAlone(file);
  // In the file, and at first in its write-ahead file.
  await mustHaveRoom(dataDir, 2 * (await sizeOf(url)));
  await settlePlace(dataDir, place);
  const source = await openDatabase({ dataDir, url });
  let moved: Moved;
  try {
    moved = await source.writes.run(async (held) => {
      const [found] = (await source.plain(beAlone(addressOf(url)), [], held)) as { readonly alone: boolean }[];
      if (!found!.alone) throw new PlaceRefused('in-use', { data: dataDir, where: place.looked.where });
      const target = await openDatabase({ dataDir, file: COMING });
      let carried: Moved;
      try {
        carried = await carry(source, held, target, onTable);
      } finally {
        await target.close();
      }
      for (const one of [coming, file]) mustBeAlone(one);
      // Said first and true with the commit: where it cannot be said the file gets no name.
      await source.plain(MARK, ['moved', new Date().toISOString()], held);
      await put(coming, file);
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

function mustBeAlone(file: string): void {
  const found = BESIDE.map((end) => file + end).find((one) => existsSync(one));
  if (found !== undefined) throw new MoveFailed(path.basename(found));
}

const sizeOf = (url: string): Promise<number> =>
  withConnection(url, async (client, { schema }) => {
    const { rows } = await client.query<{ bytes: string }>(
      `SELECT coalesce(sum(pg_total_relation_size(oid)), 0)::text AS bytes
      FROM pg_class WHERE relkind = 'r' AND relnamespace = to_regnamespace($1)`,
      [schema],
    );
    return Number(rows[0]!.bytes);
  });
