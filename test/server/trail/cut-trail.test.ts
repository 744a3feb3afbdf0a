/** The trail itself changed, past the program: its chain, its end, its notes. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { type AuditEvent, CHAIN_START, chainText } from '../../../core/audit/event.js';
import { pinTables } from '../../../server/acts/trail/pin-tables.js';
import { sha256 } from '../../../server/ground/digests.js';
import { asSystem } from '../../../server/runner/beside.js';
import { type Deps, depsOf } from '../../../server/runner/deps.js';
import type { Database } from '../../../server/store/open-database.js';
import { noteFile } from '../../../server/trail/notes/note-files.js';
import { hocba } from '../../cli/run-hocba.js';
import { buildSchool, buildUser, TODAY } from '../../support/builders.js';
import { onSqlite, openTestDatabase } from '../../support/server.js';
import { tamper, withoutTriggers } from '../../support/tampering.js';
import { findingsOf } from '../../support/trail.js';

describe('the trail, changed past the program', () => {
  let db: Database;
  let dataDir: string;
  let remove: () => Promise<void>;
  let deps: Deps;
  beforeEach(async () => {
    ({ db, dataDir, remove } = await openTestDatabase());
    deps = depsOf(db, { clock: () => TODAY });
    await buildSchool(db);
    await buildUser(db, { hats: ['principal'] });
    await pinTables(deps);
    for (let i = 0; i < 60; i++) await note();
    await pinTables(deps);
  });
  afterEach(() => remove());
  const codes = async () => [...new Set((await findingsOf(deps)).map(({ code }) => code))];
  const run = (sql: string, bind: unknown[] = []) => db.sequelize.query(sql, { bind });
  const note = () =>
    db.writes.run((transaction) => asSystem(deps, transaction).note({ kind: 'sign-in.failed', account: '' }));

  it('holds as it was written, with a note at each looking over', async () => {
    assert.deepEqual(await findingsOf(deps), []);
    assert.equal(await db.auditEvents.count(), 62);
    const [notes] = await run('SELECT size FROM trail_notes ORDER BY size');
    assert.deepEqual(notes, [{ size: 1 }, { size: 62 }]);
  });

  it('is missed where its last forty events are cut off, with the notes on them', async () => {
    const count = await db.auditEvents.count();
    await tamper(db, 'trail_notes', 'DELETE FROM trail_notes WHERE size > $1', [count - 40]);
    await tamper(db, 'audit_events', 'DELETE FROM audit_events WHERE seq > $1', [count - 40]);
    const found = await codes();
    for (const code of ['note-missing', 'note-beyond'] as const) assert.ok(found.includes(code), found.join());
  });

  it('is missed where they are cut off and nobody had noted them: rows stand there without their events', async () => {
    const { userId } = (await db.userHats.findOne({ where: { hat: 'principal' }, raw: true }))!;
    const renamed = { kind: 'account.renamed', userId, account: 'x', nameDigest: '' } as const;
    await db.writes.run((transaction) => asSystem(deps, transaction).note(renamed));
    await run('UPDATE users SET name = $1 WHERE id = $2', ['Tên khác', userId]);
    assert.deepEqual(await codes(), []);
    await tamper(db, 'audit_events', 'DELETE FROM audit_events WHERE seq = 63');
    assert.ok((await codes()).includes('row-changed'));
  });

  it('is another log where an event is rewritten with all later hashes', async () => {
    await withoutTriggers(db, 'audit_events', async () => {
      const rows = await db.auditEvents.findAll({ order: [['seq', 'ASC']], raw: true });
      let previous = CHAIN_START;
      for (const { seq, at, actor: was, hat, fromAddress, data } of rows) {
        const actor = seq === 20 ? 'somebody else' : was;
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
    await tamper(db, 'audit_events', `UPDATE audit_events SET actor = 'x' WHERE seq = 30`);
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

  onSqlite('is told in words by the command', async () => {
    await tamper(db, 'audit_events', 'DELETE FROM audit_events WHERE seq = 40');
    const { code, out } = await hocba(['audit', 'verify', '--data', dataDir]);
    assert.equal(code, 1);
    assert.match(out, /✕ Nhật ký thiếu sự kiện ngay trước số 41.*\d điều không khớp\./s);
    assert.doesNotMatch(out, /\{\w+\}/);
  });
});
