/** What was signed stays as it was signed: rows of these tables, once seen, are never another again, and never gone. */
import assert from 'node:assert/strict';
import { canonicalJson } from '../../../core/audit/event.js';
import type { TestServer } from '../server.js';

const TABLES = ['record_signatures', 'record_versions', 'unit_seals', 'cover_signatures', 'cover_reopenings'];

export class KeptRows {
  readonly #kept = new Map<string, string>();

  constructor(private readonly server: TestServer) {}

  /** After each act: whatever was seen before is the same. */
  async hold(): Promise<void> {
    for (const [key, text] of await this.#seen()) {
      assert.equal(text, this.#kept.get(key) ?? text, key);
      this.#kept.set(key, text);
    }
  }

  /** At the end: all of it is still there. */
  async finish(): Promise<void> {
    assert.equal((await this.#seen()).length, this.#kept.size);
  }

  async #seen(): Promise<(readonly [key: string, text: string])[]> {
    const tables = TABLES.map(async (table) => {
      const [rows] = await this.server.db.sequelize.query(`SELECT * FROM ${table}`);
      return (rows as Record<string, unknown>[]).map((row) => {
        const of = 'id' in row ? [row['id']] : [row['record_id'], row['version']];
        return [`${table} ${JSON.stringify(of)}`, canonicalJson(row)] as const;
      });
    });
    return (await Promise.all(tables)).flat();
  }
}
