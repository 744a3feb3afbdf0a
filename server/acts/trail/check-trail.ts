/**
 * The trail checked: its chain, its notes, and every table held against its events. It reads the database as it is at one moment,
 * some rows at a time, and changes nothing.
 */
import type { TrailFinding } from '../../../core/audit/trail-finding.js';
import type { Deps } from '../../runner/deps.js';
import { type Reader, readerOf } from '../../store/reader.js';
import { EXPLAINED } from '../../trail/explained/index.js';
import { auditVerifier } from '../../ground/audit-key.js';
import { originOf } from '../../trail/notes/write-note.js';
import { compareTable } from '../../trail/pins/compare-rows.js';
import { type ErasedRow, erasedRows } from '../../trail/pins/erased-rows.js';
import { freshSince, isOfSameShape, type LastPinned, lastPinned } from '../../trail/pins/last-pinned.js';
import { pinsDigest } from '../../trail/pins/pin-digest.js';
import { Touched } from '../../trail/pins/touched.js';
import { checkTriggers } from '../../trail/shape/check-triggers.js';
import { readShape } from '../../trail/shape/read-shape.js';
import { ChainCheck } from './check/check-chain.js';
import { NoteCheck, readFiled } from './check/check-notes.js';
import { checkRecords } from './check/check-records.js';
import { RevisionCheck } from './check/check-revisions.js';
import { checkSheets } from './check/check-sheets.js';
import { StateCheck } from './check/check-states.js';
import { eventsSince } from './check/read-events.js';

export interface TrailReport {
  readonly events: number;
  /** Hash of the last link. */
  readonly end: string;
  readonly notes: number;
  /** When the tables were last looked over; null for never. */
  readonly pinnedAt: string | null;
  /** Rows of history that went by an order and an event, which says by what document. */
  readonly erased: readonly ErasedRow[];
  readonly findings: readonly TrailFinding[];
  /** How many there are besides those told. */
  readonly more: number;
}

/** Findings told one by one: who has emptied a table has made its point. */
const MOST = 2000;

export async function checkTrail({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<TrailReport> {
  const filed = await readFiled(db.trailFolder.dir);
  return db.reads.still(async (transaction) => {
    const reader = readerOf(db, transaction);
    const findings: TrailFinding[] = [];
    let more = 0;
    const found = (finding: TrailFinding): void => {
      if (findings.length < MOST) findings.push(finding);
      else more += 1;
    };
    const last = await lastPinned(reader);
    const notes = await NoteCheck.open(reader, filed);
    const states = new StateCheck();
    const { end, touched } = await checkEvents(reader, { last, notes, states, found });
    for (const finding of notes.end()) found(finding);
    const { erased, foreign } = await erasedRows(reader);
    for (const finding of foreign) found(finding);
    await checkTables(reader, { last, touched, erased, found });
    await checkSheets(reader, found);
    await states.end(reader, found);
    await checkRecords({ db: reader, clock }, found);
    const { seq: events, hash } = end;
    return { events, end: hash, notes: notes.notes, pinnedAt: last?.at ?? null, erased, findings, more };
  });
}

type Found = (finding: TrailFinding) => void;

interface OverEvents {
  readonly last: LastPinned | null;
  readonly notes: NoteCheck;
  readonly states: StateCheck;
  readonly found: Found;
}

/** One pass over all events, for everything that asks them. */
async function checkEvents(db: Reader, { last, notes, states, found }: OverEvents) {
  const chain = new ChainCheck();
  const touched = new Touched();
  const revisions = await RevisionCheck.open(db);
  for await (const events of eventsSince(db, 0)) {
    for (const stored of events) {
      for (const finding of chain.see(stored)) found(finding);
      notes.see(stored.hash);
      if (!stored.event) continue;
      states.see(stored.event.data);
      if (last && stored.seq > last.seq) touched.see(stored.event);
    }
    for (const finding of await revisions.see(events)) found(finding);
  }
  for (const finding of revisions.end()) found(finding);
  return { end: chain.end, touched };
}

interface OverTables {
  readonly last: LastPinned | null;
  readonly touched: Touched;
  readonly erased: readonly ErasedRow[];
  readonly found: Found;
}

async function checkTables(db: Reader, { last, touched, erased, found }: OverTables): Promise<void> {
  const shape = await readShape(db);
  for (const finding of await checkTriggers(db, shape)) found(finding);
  if (last === null) return found({ code: 'never-pinned' });
  const { pins, shape: then } = last.data;
  // Another version's migrations, and another database, make another shape, whose triggers were just looked at.
  const isSame = await isOfSameShape(db, last, shape.migrations);
  if (isSame && (then.digest !== shape.digest || then.mark !== shape.mark)) {
    found({ code: 'shape-touched', now: shape.mark });
  }
  const origin = await originOf(db);
  const key = origin === null ? null : auditVerifier(db.trailFolder.dir, origin);
  if (key !== last.data.key) found({ code: 'key-changed', now: key ?? '' });
  const now = await pinsDigest(db);
  if (now.digest !== pins.digest || now.count !== pins.count) found({ code: 'pins-changed', now: now.digest });
  const fresh = freshSince(last);
  for (const table of EXPLAINED) {
    await compareTable(db, table, { touched, fresh, erased, found, pinned: () => Promise.resolve() });
  }
}
