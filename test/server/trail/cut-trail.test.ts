/** The trail itself changed, on copies of a real school's database (the sample). */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type AuditEvent, CHAIN_START, chainText } from '../../../core/audit/event.js';
import { pinTables } from '../../../server/acts/trail/pin-tables.js';
import { sha256 } from '../../../server/ground/digests.js';
import { type Deps, depsOf } from '../../../server/runner/deps.js';
import { asSystem } from '../../../server/runner/beside.js';
import { type Database, openDatabase } from '../../../server/store/open-database.js';
import { noteFile } from '../../../server/trail/notes/note-files.js';
import { atSampleTime, copySample } from '../../support/sample.js';
import { tamper, withoutTriggers } from '../../support/tampering.js';
import { findingsOf } from '../../support/trail.js';

describe('the trail of a real school', function () {
  this.timeout(120_000);
  let dataDir: string;
  let db: Database;
  let deps: Deps;
  beforeEach(async () => {
    dataDir = await mkdtemp(path.join(os.tmpdir(), 'hocba-test-'));
    await copySample(dataDir, atSampleTime);
    db = await openDatabase({ dataDir });
    deps = depsOf(db, { clock: atSampleTime });
  });
  afterEach(async () => {
    await db.close();
    await rm(dataDir, { recursive: true });
  });
  const codes = async () => [...new Set((await findingsOf(deps)).map(({ code }) => code))];
  const run = (sql: string, bind: unknown[] = []) => db.sequelize.query(sql, { bind });
  const note = () =>
    db.writes.run((transaction) => asSystem(deps, transaction).note({ kind: 'sign-in.failed', account: '' }));

  it('holds as it was made, and goes on holding', async () => {
    assert.deepEqual(await findingsOf(deps), []);
    await note();
    await pinTables(deps);
    assert.deepEqual(await findingsOf(deps), []);
  });

  it('is missed where its last forty events are cut off, with the notes on them', async () => {
    const count = await db.auditEvents.count();
    await tamper(db, 'trail_notes', 'DELETE FROM trail_notes WHERE size > $1', [count - 40]);
    await tamper(db, 'audit_events', 'DELETE FROM audit_events WHERE seq > $1', [count - 40]);
    const found = await codes();
    for (const code of ['note-missing', 'note-beyond'] as const) assert.ok(found.includes(code), found.join());
  });

  it('is missed where they are cut off and nobody had noted them: rows stand there without their events', async () => {
    await note();
    const { userId } = (await db.userHats.findOne({ where: { hat: 'principal' }, raw: true }))!;
    await run('UPDATE users SET name = $1 WHERE id = $2', ['Tên khác', userId]);
    await tamper(db, 'audit_events', 'DELETE FROM audit_events WHERE seq = (SELECT MAX(seq) FROM audit_events)');
    assert.ok((await codes()).includes('row-changed'));
  });

  it('is another log where an event is rewritten with all later hashes', async () => {
    await withoutTriggers(db, 'audit_events', async () => {
      const rows = await db.auditEvents.findAll({ order: [['seq', 'ASC']], raw: true });
      let previous = CHAIN_START;
      for (const { seq, at, actor: was, hat, fromAddress, data } of rows) {
        const actor = seq === 20 ? null : was;
        const event: AuditEvent = { seq, at, actor, hat, from: fromAddress, data: JSON.parse(data) };
        previous = sha256(chainText(previous, event));
        if (seq >= 20)
          await run('UPDATE audit_events SET actor = $1, hash = $2 WHERE seq = $3', [actor, previous, seq]);
      }
    });
    const found = await codes();
    assert.ok(found.includes('note-root'), found.join());
    assert.ok(!found.includes('chain-broken'), 'the chain alone does not know');
  });

  it('shows a link that was changed, one that is missing, and time that runs back', async () => {
    await tamper(db, 'audit_events', 'UPDATE audit_events SET actor = NULL WHERE seq = 30');
    await tamper(db, 'audit_events', 'DELETE FROM audit_events WHERE seq = 40');
    await tamper(db, 'audit_events', `UPDATE audit_events SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 50`);
    const found = (await findingsOf(deps)).filter(({ code }) => code.startsWith('chain-'));
    assert.deepEqual(
      found.map(({ code, seq }) => `${code} ${seq}`),
      ['chain-broken 30', 'chain-gap 41', 'chain-broken 50', 'chain-time 50'],
    );
  });

  it('shows a note that was changed, in the database and in the folder', async () => {
    const [last] = await db.sequelize.query('SELECT size, note FROM trail_notes ORDER BY size DESC LIMIT 1');
    const { size, note: text } = last[0] as { size: number; note: string };
    assert.equal(await readFile(noteFile(db.trailFolder.dir, size), 'utf8'), text);
    const forged = text.replace(/\n(.)/, '\n1$1');
    await tamper(db, 'trail_notes', 'UPDATE trail_notes SET note = $1 WHERE size = $2', [forged, size]);
    const found = await codes();
    for (const code of ['note-differs', 'note-unreadable'] as const) assert.ok(found.includes(code), found.join());
  });

  it('shows a mark changed in a whole stored sheet, and whose it is', async () => {
    const sheet = (await db.sheets.findOne({ where: { period: 'mid-term-1' }, raw: true }))!;
    const document = JSON.parse(sheet.document) as { cells: Record<string, Record<string, unknown[]>> };
    const [pupil, row] = Object.entries(document.cells)[3]!;
    const field = Object.keys(row).find((key) => key.endsWith('.level'))!;
    row[field]![0] = row[field]![0] === 'T' ? 'H' : 'T';
    await run('UPDATE sheets SET document = $1 WHERE id = $2', [JSON.stringify(document), sheet.id]);
    const [found, ...others] = await findingsOf(deps);
    assert.deepEqual(others, []);
    assert.deepEqual(
      [found!.code, found!.pupil, found!.part, found!.classId],
      ['sheet-differs', pupil, field, sheet.classId],
    );
  });
});
