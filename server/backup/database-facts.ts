import { statSync } from 'node:fs';
import type { DatabaseFacts, WholeFacts } from './facts.js';
import { withSqlite } from './sqlite-file.js';

export interface AskedDatabase {
  readonly database: DatabaseFacts;
  readonly school: WholeFacts['school'];
}

/** Thrown where a copy is no whole database: what SQLite's quick check says first. */
export class CopyDamaged extends Error {
  override readonly name = 'CopyDamaged';
  /** As SQLite's own, so that it is told like any other. */
  readonly code = 'SQLITE_CORRUPT';
}

/** What stands in a copy of the database, its quick check passed. Throws CopyDamaged. */
export function askDatabase(file: string): Promise<AskedDatabase> {
  return withSqlite(file, async (ask) => {
    const [checked] = await ask<Record<string, string>>('PRAGMA quick_check(1)');
    const said = Object.values(checked ?? {})[0];
    if (said !== 'ok') throw new CopyDamaged(String(said).slice(0, 200));
    const names = (
      await ask<{ name: string }>("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    ).map(({ name }) => name);
    const tables: Record<string, number> = {};
    for (const name of names.filter((one) => !one.startsWith('sqlite_'))) {
      const [row] = await ask<{ n: number }>(`SELECT count(*) AS n FROM "${name.replaceAll('"', '""')}"`);
      tables[name] = row!.n;
    }
    const has = (name: string): boolean => Object.hasOwn(tables, name);
    const migrations = has('migrations')
      ? (await ask<{ name: string }>('SELECT name FROM migrations ORDER BY name')).map(({ name }) => name)
      : [];
    const [last] = has('audit_events')
      ? await ask<{ at: string; hash: string }>('SELECT at, hash FROM audit_events ORDER BY seq DESC LIMIT 1')
      : [];
    const [school] = has('school') ? await ask<{ name: string; code: string }>('SELECT name, code FROM school') : [];
    const [{ page_size: pageSize } = { page_size: 4096 }] = await ask<{ page_size: number }>('PRAGMA page_size');
    return {
      school: school ?? null,
      database: {
        ...{ migrations, tables, events: tables['audit_events'] ?? 0, lastEvent: last ?? null, pageSize },
        pages: statSync(file).size / pageSize,
      },
    };
  });
}
