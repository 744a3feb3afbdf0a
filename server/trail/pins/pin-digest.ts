import { createHash } from 'node:crypto';
import type { Bound } from '../../database/dialect.js';
import type { Reader } from '../../store/reader.js';
import { select } from '../../store/sql.js';
import { EXPLAINED } from '../explained/index.js';

const TOGETHER = 5000;
const PINS = `SELECT row_key AS "key", part, digest FROM trail_pins WHERE table_name = $1`;

/** Of all pins, table by table; sorted here, since databases sort texts each in its own way. SHA-256, hex. */
export async function pinsDigest(db: Reader): Promise<{ readonly count: number; readonly digest: string }> {
  const whole = createHash('sha256');
  let count = 0;
  for (const table of EXPLAINED.map((one) => one.table).sort()) {
    const lines: string[] = [];
    for (let after: readonly Bound[] | null = null; ;) {
      const where = after ? ' AND (row_key, part) > ($2, $3)' : '';
      const rows: { key: string; part: string; digest: string }[] = await select(
        db,
        `${PINS}${where} ORDER BY row_key, part LIMIT ${TOGETHER}`,
        [table, ...(after ?? [])],
      );
      for (const { key, part, digest } of rows) lines.push(JSON.stringify([key, part, digest]));
      if (rows.length < TOGETHER) break;
      after = [rows.at(-1)!.key, rows.at(-1)!.part];
    }
    count += lines.length;
    const own = createHash('sha256');
    for (const line of lines.sort()) own.update(`${line}\n`);
    whole.update(`${table} ${lines.length} ${own.digest('hex')}\n`);
  }
  return { count, digest: whole.digest('hex') };
}
