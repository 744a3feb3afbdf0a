/**
 * The tables held against the events so far, and pinned as they stand: what no event explains keeps the pin it had and is found
 * again. The first time adopts what was there before. Done by the server itself; its event is followed by a signed note.
 */
import { errorFacts } from '../../ground/error-facts.js';
import { asSystem } from '../../runner/beside.js';
import type { Deps } from '../../runner/deps.js';
import type { Writer } from '../../store/reader.js';
import { EXPLAINED } from '../../trail/explained/index.js';
import { auditKey } from '../../ground/audit-key.js';
import { fileNotes } from '../../trail/notes/note-files.js';
import { originOf } from '../../trail/notes/write-note.js';
import { compareTable } from '../../trail/pins/compare-rows.js';
import { erasedRows } from '../../trail/pins/erased-rows.js';
import { freshSince, isOfSameShape, type LastPinned, lastPinned, PARTS } from '../../trail/pins/last-pinned.js';
import { pinsDigest } from '../../trail/pins/pin-digest.js';
import { Touched } from '../../trail/pins/touched.js';
import { forgetParts, writePins } from '../../trail/pins/write-pins.js';
import { readShape } from '../../trail/shape/read-shape.js';
import { eventsSince } from './check/read-events.js';

type World = Pick<Deps, 'db' | 'clock' | 'wait' | 'log'>;

/** Nothing before there is a school. */
export async function pinTables(deps: World): Promise<void> {
  await deps.db.writes.run(async (transaction) => {
    const { db, note } = asSystem(deps, transaction);
    const origin = await originOf(db);
    if (origin === null) return;
    const last = await lastPinned(db);
    const findings = await pinRows(db, last);
    const pins = await pinsDigest(db);
    const { digest, mark, migrations } = await readShape(db);
    // What was touched stays found until a migration, or a move to another database, makes another shape.
    const isSame = last !== null && (await isOfSameShape(db, last, migrations));
    const shape = isSame ? last.data.shape : { digest, mark, migrations };
    const { verifier } = auditKey(db.trailFolder.dir, origin);
    await note({ kind: 'tables.pinned', pins, shape, parts: PARTS, findings, key: verifier });
  });
  await fileNotes(deps.db).catch((error: unknown) =>
    deps.log.error({ error: errorFacts(error) }, 'a note was not filed'),
  );
}

/** How much was found. */
async function pinRows(db: Writer, last: LastPinned | null): Promise<number> {
  const touched = last && (await touchedSince(db, last.seq));
  const fresh = freshSince(last);
  const { erased, foreign } = await erasedRows(db);
  let findings = foreign.length;
  for (const table of EXPLAINED) {
    await forgetParts(db, table);
    await compareTable(db, table, {
      touched,
      fresh,
      erased,
      quick: true,
      found: () => void (findings += 1),
      pinned: (pins) => writePins(db, pins),
    });
  }
  return findings;
}

async function touchedSince(db: Writer, seq: number): Promise<Touched> {
  const touched = new Touched();
  for await (const events of eventsSince(db, seq)) {
    for (const { event } of events) if (event) touched.see(event);
  }
  return touched;
}
