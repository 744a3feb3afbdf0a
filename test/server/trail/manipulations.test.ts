/** Changes made in the database itself, past the program, each found by checking the trail; one database, made by the acts. */
import assert from 'node:assert/strict';
import type { TrailFinding } from '../../../core/audit/trail-finding.js';
import { pinTables } from '../../../server/acts/trail/pin-tables.js';
import { buildSealedClass } from '../../support/sealed-class.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import type { SigningClass } from '../../support/signing-class.js';
import { tamper, withoutTriggers } from '../../support/tampering.js';
import { watcher } from '../../support/trail.js';
import { unitOf } from '../../support/units.js';

describe('a change past the program', function () {
  this.timeout(120_000);
  let server: TestServer;
  let school: SigningClass;
  let found: () => Promise<readonly TrailFinding[]>;
  let unit: { id: number; recordId: number };
  let other: { id: number; recordId: number };

  const run = (sql: string, bind: unknown[] = []) => server.db.sequelize.query(sql, { bind });
  const codes = async () =>
    (await found()).map(({ code, table, part }) => [code, table, part].filter(Boolean).join(' '));
  /** Found are at least these. */
  async function finds(...wanted: string[]): Promise<readonly TrailFinding[]> {
    const fresh = await found();
    const said = fresh.map(({ code, table, part }) => [code, table, part].filter(Boolean).join(' '));
    for (const one of wanted) assert.ok(said.includes(one), `${one} is not in ${said.join(', ')}`);
    return fresh;
  }

  before(async () => {
    server = await startTestServer();
    const pin = () => pinTables(server.deps);
    school = await buildSealedClass(server, pin);
    found = watcher(server.deps);
    unit = await unitOf(server.db, school.klass.pupils[0]!);
    other = await unitOf(server.db, school.klass.pupils[1]!);
  });
  after(() => server.stop());

  it('finds nothing in what the acts themselves have written, before and after it is looked over', async () => {
    assert.deepEqual(await codes(), []);
    // The first looking over, the records' seals, the prints', the transaction: no push and no other signature has one.
    const [notes] = await server.db.sequelize.query('SELECT size FROM trail_notes');
    assert.equal(notes.length, 4);
    await pinTables(server.deps);
    assert.deepEqual(await codes(), []);
    const last = await server.db.auditEvents.findOne({ order: [['seq', 'DESC']], raw: true });
    const { kind, findings } = JSON.parse(last!.data) as { kind: string; findings: number };
    assert.deepEqual([kind, findings], ['tables.pinned', 0]);
  });

  it('a trigger dropped and put back', async () => {
    await withoutTriggers(server.db, 'prints', () => Promise.resolve());
    await finds('shape-touched');
  });

  it('a mark changed in a stored sheet', async () => {
    const sheet = await server.db.sheets.findOne({ where: { period: 'year-end' }, raw: true });
    const document = JSON.parse(sheet!.document) as { cells: Record<string, Record<string, unknown[]>> };
    const pupil = school.klass.pupils[0]!;
    document.cells[pupil] = { ...document.cells[pupil], 'subject.TOAN.score': ['10', 1] };
    await run('UPDATE sheets SET document = $1 WHERE id = $2', [JSON.stringify(document), sheet!.id]);
    const fresh = await finds('sheet-differs sheets subject.TOAN.score');
    assert.deepEqual(
      fresh.map((finding) => [finding.pupil, finding.classId]),
      [[pupil, '4a']],
    );
  });

  it('two seals swapped', async () => {
    const signature = async (id: number) => (await server.db.unitSeals.findOne({ where: { unitId: id }, raw: true }))!;
    const [a, b] = [await signature(unit.id), await signature(other.id)];
    await withoutTriggers(server.db, 'unit_seals', async () => {
      await run('UPDATE unit_seals SET signature = $1 WHERE id = $2', [b.signature, a.id]);
      await run('UPDATE unit_seals SET signature = $1 WHERE id = $2', [a.signature, b.id]);
    });
    const fresh = await finds('row-changed unit_seals seal');
    const altered = fresh.filter(({ code }) => code === 'record-altered').map(({ record }) => record);
    assert.deepEqual(altered.sort(), [unit.recordId, other.recordId].sort());
  });

  it('a sealed version’s mark changed', async () => {
    const at = school.klass.pupils[2]!;
    const { recordId } = await unitOf(server.db, at);
    const { document } = (await server.db.recordVersions.findOne({ where: { recordId }, raw: true }))!;
    await tamper(server.db, 'record_versions', 'UPDATE record_versions SET document = $1 WHERE record_id = $2', [
      document.replace(/("score":)"?(\d+)/, (_, name: string, was: string) => `${name}${was === '10' ? 9 : 10}`),
      recordId,
    ]);
    const fresh = await finds('row-changed record_versions version');
    assert.ok(fresh.every(({ record }) => record === undefined || record === recordId));
  });

  it('a sealed record set back to entering', async () => {
    await assert.rejects(run(`UPDATE units SET state = 'entering' WHERE id = $1`, [unit.id]));
    await tamper(server.db, 'units', `UPDATE units SET state = 'entering' WHERE id = $1`, [unit.id]);
    const fresh = await finds('state-differs units state');
    assert.equal(fresh.find(({ code }) => code === 'state-differs')!.record, unit.recordId);
  });

  it('a hat given', async () => {
    await run(`INSERT INTO user_hats (user_id, hat) VALUES ($1, 'administrator')`, [school.music.user.id]);
    const fresh = await finds('row-new user_hats worn');
    assert.equal(fresh[0]!.key, `${school.music.user.id} administrator`);
  });

  it('a certificate bound to another person', async () => {
    await run('UPDATE certificates SET user_id = $1 WHERE fingerprint = $2', [
      school.music.user.id,
      school.thu.fingerprint,
    ]);
    await finds('row-changed certificates binding');
  });

  it('a row replaced', async () => {
    const columns = 'id, record_id, version, made_at, document, subject_rows';
    const sql = `INSERT OR REPLACE INTO record_versions (${columns}) SELECT ${columns} FROM record_versions WHERE record_id = $1`;
    const postgres = `INSERT INTO record_versions (${columns}) SELECT ${columns} FROM record_versions WHERE record_id = $1
      ON CONFLICT (id) DO UPDATE SET document = '{}'`;
    const isSqlite = server.db.isSqlite;
    await assert.rejects(run(isSqlite ? sql : postgres, [unit.recordId]), (error: { parent?: Error }) =>
      /append-only/.test(error.parent?.message ?? ''),
    );
    // Whoever takes the trigger away first leaves that trace, and this.
    await tamper(
      server.db,
      'record_returns',
      `INSERT INTO record_returns (record_id, version, returned_by, returned_at, reason, subjects, rows_until)
       VALUES ($1, 1, $2, '2027-06-20T00:00:00.000Z', '', '[]', 0)`,
      [unit.recordId, school.principal.user.id],
    );
    await finds('row-new record_returns return');
  });

  const OTHERS: Record<string, { readonly does: () => Promise<unknown>; readonly finds: string }> = {
    'a revision’s text changed': {
      does: () =>
        tamper(
          server.db,
          'sheet_revisions',
          `UPDATE sheet_revisions SET changes = '{"pupils":[],"fields":{}}' WHERE number = 2`,
        ),
      finds: 'revision-changed sheet_revisions changes',
    },
    'a revision taken out': {
      does: () =>
        tamper(
          server.db,
          'sheet_revisions',
          `DELETE FROM sheet_revisions WHERE number = 1 AND sheet_id = (SELECT id FROM sheets WHERE period = 'year')`,
        ),
      finds: 'revision-missing sheet_revisions',
    },
    'a revision of nobody’s': {
      does: () =>
        run(
          `INSERT INTO sheet_revisions (sheet_id, number, push_id, author, received_at, changes)
           SELECT id, 99, 'x', $1, '2027-06-20T00:00:00.000Z', '{"pupils":[],"fields":{}}' FROM sheets WHERE period = 'year-end'`,
          [school.thu.user.id],
        ),
      finds: 'revision-foreign sheets year-end',
    },
    'a duty given': {
      does: () =>
        run(
          `INSERT INTO assignments (user_id, class_id, duty, subject, responsible, from_day) VALUES ($1, '4a', 'subject', 'TV', $2, '2026-09-05')`,
          [school.music.user.id, server.db.isSqlite ? 1 : true],
        ),
      finds: 'row-new assignments line',
    },
    'a calendar’s date moved': {
      does: () =>
        run(`UPDATE school_years SET calendar = REPLACE(calendar, '2027-06-30', '2027-08-30') WHERE id = '2026-2027'`),
      finds: 'row-changed school_years calendar',
    },
    'a password put in another’s place': {
      does: () => run('UPDATE users SET password_hash = $1 WHERE id = $2', ['x', school.principal.user.id]),
      finds: 'row-changed users password',
    },
    'a sealed print changed': {
      does: () =>
        tamper(server.db, 'prints', 'UPDATE prints SET digest = $1 WHERE unit_id = $2', ['x'.repeat(44), other.id]),
      finds: 'row-changed prints print',
    },
    'a print taken out': {
      does: () => tamper(server.db, 'prints', 'DELETE FROM prints WHERE unit_id = (SELECT MAX(id) FROM units)'),
      finds: 'row-missing prints',
    },
    'a pupil’s name changed': {
      does: () => run('UPDATE pupils SET name = $1 WHERE id = $2', ['Nguyễn Văn Khác', school.klass.pupils[0]!]),
      finds: 'row-changed pupils identity',
    },
    'a pupil moved to another grade': {
      does: () => run('UPDATE enrolments SET grade = 5 WHERE pupil_id = $1', [school.klass.pupils[0]!]),
      finds: 'row-changed enrolments time',
    },
    'an authority trusted': {
      does: () => run(`UPDATE anchors SET trusted_at = '2020-01-01T00:00:00.000Z'`),
      finds: 'row-changed anchors word',
    },
    'a unit’s code changed': {
      does: () => tamper(server.db, 'units', `UPDATE units SET lookup_code = 'x' WHERE id = $1`, [other.id]),
      finds: 'row-changed units unit',
    },
    'a subject teacher’s row changed': {
      does: () => tamper(server.db, 'subject_rows', `UPDATE subject_rows SET row = '{}' WHERE id = 1`),
      finds: 'row-changed subject_rows row',
    },
    'a transaction’s text changed': {
      does: () => tamper(server.db, 'transactions', `UPDATE transactions SET xml = ''`),
      finds: 'row-changed transactions transaction',
    },
    'a school renamed': {
      does: () => run(`UPDATE school SET name = 'Trường khác'`),
      finds: 'row-changed school identity',
    },
    'a pin put right by hand': {
      does: () => run(`UPDATE trail_pins SET digest = 'x' WHERE table_name = 'school'`),
      finds: 'pins-changed',
    },
    'a trigger with nothing in it': {
      does: async () => {
        const sqlite = server.db.isSqlite;
        await run(`DROP TRIGGER looks_x${sqlite ? '' : ' ON prints'}`).catch(() => undefined);
        await run(
          sqlite
            ? `CREATE TRIGGER prints_extra AFTER INSERT ON prints BEGIN SELECT 1; END`
            : `CREATE TRIGGER prints_extra AFTER INSERT ON prints FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
        );
      },
      finds: 'trigger-foreign prints',
    },
    'a trigger gone': {
      does: () => run(`DROP TRIGGER prints_no_delete${server.db.isSqlite ? '' : ' ON prints'}`),
      finds: 'trigger-missing prints',
    },
  };
  for (const [what, { does, finds: wanted }] of Object.entries(OTHERS)) {
    it(what, async () => {
      await does();
      await finds(wanted);
    });
  }
});
