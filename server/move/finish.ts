/** A file beside a database that is in force: what a way back has left that was broken off at its very end, or something else. */
import type { AuditData } from '../../core/audit/event.js';
import { sqliteDialect } from '../database/sqlite.js';
import { MARK } from '../place/claim.js';
import { lookAt, withConnection } from '../place/look-at.js';
import { isAt, shownPlace } from '../place/open-school.js';
import { PlaceRefused } from '../place/refused.js';
import { forgetPlace, readPlace } from '../place/remembered.js';
import { beAlone } from '../store/postgres.js';
import { takingOver } from '../store/wal-state.js';

interface Last {
  readonly seq: number;
  readonly at: string;
  readonly hash: string;
}

const LAST = 'SELECT seq, at, hash FROM audit_events ORDER BY seq DESC LIMIT 1';
const MOVED = `SELECT data FROM audit_events WHERE data LIKE '{"kind":"database.moved"%' ORDER BY seq DESC LIMIT 1`;

/**
 * Mark the database as left and forget it, where the file is provably what was made of it and nobody has written there since. Resolves
 * to which one. Refuses with sqlite-here, elsewhere, two-truths and as `lookAt` does.
 */
export async function finishMoveBack(dataDir: string, url: string): Promise<string> {
  const remembered = await readPlace(dataDir);
  const { where, place } = await lookAt(url);
  const facts = { data: dataDir, where };
  // Of a move there that was broken off the file was in force all the time.
  const isOn = place?.state === 'here' || place?.state === 'moved';
  if (remembered === null || place?.id !== remembered.id || !isOn) {
    const known = remembered?.moved ? shownPlace(remembered) : null;
    throw known === null
      ? new PlaceRefused('sqlite-here', facts)
      : new PlaceRefused('file-beside', { ...facts, where: known });
  }
  if (!isAt(remembered, url)) throw new PlaceRefused('elsewhere', { ...facts, known: shownPlace(remembered) });
  const { moved, last } = await ofFile(dataDir);
  await withConnection(url, async (client, address) => {
    await client.query('BEGIN');
    const { rows } = await client.query<{ alone: boolean }>(beAlone(address));
    if (!rows[0]!.alone) throw new PlaceRefused('in-use', facts);
    const [end = null] = (await client.query<Last>(LAST)).rows;
    const isOurs = moved?.to === 'sqlite' && moved.events === end?.seq && moved.end === end.hash;
    if (!isOurs) throw new PlaceRefused('two-truths', { ...facts, file: told(last), database: told(end) });
    await client.query(MARK, ['moved', new Date().toISOString()]);
    await client.query('COMMIT');
  });
  await forgetPlace(dataDir);
  return where;
}

const told = (last: Last | null): string => (last === null ? '0' : `${last.seq}, ${last.at}`);

type Moved = Extract<AuditData, { kind: 'database.moved' }>;

/** Looks only: the file may be anybody's, and of an older program. */
const ofFile = (dataDir: string): Promise<{ readonly last: Last | null; readonly moved: Moved | null }> =>
  takingOver(dataDir, async () => {
    const dialect = sqliteDialect(dataDir);
    const connection = await dialect.connectToRead();
    const ask = async <Row>(sql: string): Promise<Row | null> =>
      ((await dialect.run(connection, sql, [])) as Row[])[0] ?? null;
    try {
      if ((await ask("SELECT 1 FROM sqlite_master WHERE name = 'audit_events'")) === null)
        return { last: null, moved: null };
      const moved = await ask<{ data: string }>(MOVED);
      return { last: await ask<Last>(LAST), moved: moved && (JSON.parse(moved.data) as Moved) };
    } finally {
      await dialect.close(connection);
    }
  });
