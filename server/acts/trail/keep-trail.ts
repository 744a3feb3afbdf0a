/** What a running server does about the trail each day, by itself. */
import { errorFacts } from '../../ground/error-facts.js';
import type { Deps } from '../../runner/deps.js';
import { readFrom } from '../../store/read-from.js';
import { fileNotes } from '../../trail/notes/note-files.js';
import { freshSince, lastPinned } from '../../trail/pins/last-pinned.js';
import { checkTriggers } from '../../trail/shape/check-triggers.js';
import { readShape } from '../../trail/shape/read-shape.js';
import { checkTrail } from './check-trail.js';
import { holdRecords } from './hold-records.js';
import { storeCheck } from './store-check.js';
import { pinTables } from './pin-tables.js';

const DAY = 24 * 60 * 60 * 1000;

/**
 * Once a day the trail is checked, what was touched is held back, and the tables are pinned as they stand; the first time, and
 * where a new version has given tables other columns, they are pinned at once. The triggers that keep history are looked at
 * whenever a server starts: where one is missing or another one, the whole trail is checked without waiting for the day.
 */
export async function keepTrail(deps: Pick<Deps, 'db' | 'clock' | 'wait' | 'log' | 'newId'>): Promise<void> {
  const { db, clock, log } = deps;
  const last = await readFrom(db, lastPinned);
  const late = last !== null && clock().getTime() - Date.parse(last.at) >= DAY;
  const open =
    !late && (await readFrom(db, async (reader) => checkTriggers(reader, await readShape(reader)))).length > 0;
  if (late || open) {
    const report = await checkTrail(deps);
    const { findings, more } = report;
    await storeCheck(deps, report);
    const held = await holdRecords(deps, findings);
    if (findings.length > 0)
      log.error({ findings: findings.length + more, held }, 'the tables do not agree with the trail');
  }
  if (late || freshSince(last).size > 0) return pinTables(deps);
  await fileNotes(db).catch((error: unknown) => log.error({ error: errorFacts(error) }, 'a note was not filed'));
}
