/** A school's data opened where they stand: in the data directory's own file, or in the database `DATABASE_URL` names. */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { shownAddress } from '../database/postgres-url.js';
import { DATABASE_FILE } from '../database/sqlite.js';
import { type Database, type DatabaseOptions, openDatabase } from '../store/open-database.js';
import { claimPlace, markPlace } from './claim.js';
import { addressOf, lookAt, type Looked } from './look-at.js';
import { PlaceRefused } from './refused.js';
import { readPlace, type Remembered, rememberPlace } from './remembered.js';

/** Of the environment: whoever lists programs does not see it. An empty line of an environment file says nothing. */
export const databaseUrl = (): string | undefined => process.env['DATABASE_URL'] || undefined;

export type Place =
  /** Nobody's yet; with an address, an empty database. */
  { readonly kind: 'none'; readonly url?: string } | { readonly kind: 'sqlite' } | PostgresPlace;

export interface PostgresPlace {
  readonly kind: 'postgres';
  readonly url: string;
  readonly looked: Looked;
  readonly remembered: Remembered;
}

/** Looks only. Throws PlaceRefused, DatabaseAway, and what file system and database throw. */
export async function placeOf(dataDir: string, url = databaseUrl()): Promise<Place> {
  const remembered = await readPlace(dataDir);
  const here = existsSync(path.join(dataDir, DATABASE_FILE));
  if (here && remembered?.moved)
    throw new PlaceRefused('file-beside', { data: dataDir, where: shownPlace(remembered) });
  if (url === undefined) {
    if (here) return { kind: 'sqlite' };
    if (remembered) throw new PlaceRefused('no-url', { data: dataDir, where: shownPlace(remembered) });
    return { kind: 'none' };
  }
  if (here) throw new PlaceRefused('sqlite-here', { data: dataDir, where: shownAddress(addressOf(url)) });
  const looked = await lookAt(url);
  const { where, tables, place } = looked;
  const facts = { data: dataDir, where };
  if (remembered === null) {
    if (tables === 0) return { kind: 'none', url };
    throw new PlaceRefused('foreign', facts);
  }
  if (tables === 0) throw new PlaceRefused('empty', facts);
  if (place === null) throw new PlaceRefused('foreign', facts);
  if (place.id !== remembered.id) throw new PlaceRefused('other-school', facts);
  if (!isAt(remembered, url)) throw new PlaceRefused('elsewhere', { ...facts, known: shownPlace(remembered) });
  if (place.state === 'moved') throw new PlaceRefused('moved-away', { ...facts, at: place.since });
  if (place.state === 'filling') throw new PlaceRefused('half-filled', facts);
  return { kind: 'postgres', url, looked, remembered };
}

export const shownPlace = (remembered: Remembered): string => shownAddress({ ...remembered, user: '', password: '' });

/** A copy of a school carries its id along; machines are renamed and have several names. */
export function isAt(remembered: Remembered, url: string): boolean {
  const { database, schema } = addressOf(url);
  return remembered.database === database && remembered.schema === schema;
}

/** The first that opens what a move has filled: the directory says so before the database does, so that no file comes into force again. */
export async function settlePlace(dataDir: string, { url, looked, remembered }: PostgresPlace): Promise<void> {
  if (!remembered.moved) await rememberPlace(dataDir, { ...remembered, moved: true });
  if (looked.place?.state === 'filled') await markPlace(url, 'here', new Date());
}

/** Open a directory's data, as `placeOf` finds them; an empty database becomes the directory's own. Throws as both do. */
export async function openSchool(
  { dataDir, ...options }: DatabaseOptions,
  place: Place | Promise<Place> = placeOf(dataDir),
): Promise<Database> {
  const at = await place;
  if (at.kind === 'sqlite' || at.url === undefined) return openDatabase({ dataDir, ...options });
  const { url } = at;
  if (at.kind === 'none') {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    const id = randomUUID();
    // The directory first: a database nobody remembers would be a stranger's.
    await rememberPlace(dataDir, { id, ...addressOf(url), moved: false });
    await claimPlace(url, id, 'here', new Date());
    await rememberPlace(dataDir, { id, ...addressOf(url), moved: true });
  } else await settlePlace(dataDir, at);
  return openDatabase({ dataDir, url, ...options });
}
