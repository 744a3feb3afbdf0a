import { dropFormer } from '../../backup/upgrade.js';
import { errorFacts } from '../../ground/error-facts.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { write } from '../../store/sql.js';
import { clearErased } from './clear-erased.js';
import { erasableRow } from './parts/erasable-row.js';
import { endErasure, waitingErasure } from './parts/waiting-erasure.js';

interface CarryOutInput {
  readonly caller: Caller;
  readonly erasure: string;
}

/** What refers to another row goes before it. */
const DECISION = { table: 'brought_decisions', sql: 'DELETE FROM brought_decisions WHERE brought_id = $1' };
const YEAR = { table: 'brought_years', sql: 'DELETE FROM brought_years WHERE id = $1' };

/**
 * Exactly as it was ordered, once, never by who ordered it or entered the row. Each row goes right after the event that names
 * it: the database lets no other go. Refuses with not-found, erasure-over, erasure-own and what `erasableRow` says.
 */
const carryOut = act({
  act: 'carry-out-erasure',
  run: async (at, { caller, erasure }: CarryOutInput): Promise<{ rows: number }> => {
    const { orderedBy, key, document } = await waitingErasure(at.db, erasure);
    const row = await erasableRow(at.db, key);
    if ([orderedBy, row.enteredBy].includes(caller.userId)) throw refuse('erasure-own');
    await endErasure(at, erasure, 'carried-out');
    const rows = [...(row.decided ? [DECISION] : []), YEAR];
    for (const { table, sql } of rows) {
      await at.note({ kind: 'row.erased', erasure, table, key, pupilId: row.pupil, document });
      await write(at.db, sql, [key]);
    }
    return { rows: rows.length };
  },
  refused: ({ erasure }, code) => ({ kind: 'erasure.refused', erasure, code }),
});

/**
 * The same, and nothing of the rows is left in the database's files: what is backed up from then on does not hold them. Where a
 * look keeps the write-ahead file, the server tries again by itself, and the list of orders says so until it is done.
 */
export async function carryOutErasure(deps: Deps, input: CarryOutInput): Promise<{ rows: number }> {
  const done = await carryOut(deps, input);
  await dropFormer(deps.db.dataDir);
  // The rows are gone, whatever becomes of this.
  await clearErased(deps).then(
    (orders) => {
      if (orders > 0) deps.log.warn({ orders }, 'erased rows still stand in the write-ahead file: tried again');
    },
    (error: unknown) =>
      deps.log.error({ error: errorFacts(error) }, 'erased rows may stand in the write-ahead file: tried again'),
  );
  return done;
}
