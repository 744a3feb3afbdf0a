/** Migration 0010: what was signed, released, printed and looked at before there were units is found again as their first. */
import { readingOn } from '../../support/connections.js';
import assert from 'node:assert/strict';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { type Database, openDatabase } from '../../../server/store/open-database.js';
import type { Caller } from '../../../server/runner/caller.js';
import { type Deps, depsOf } from '../../../server/runner/deps.js';
import { printRecord } from '../../../server/acts/prints/print-record.js';
import { standingLooks } from '../../../server/acts/records/signing/looks.js';
import { exportRecord } from '../../../server/acts/prints/export-record.js';
import { readRecords } from '../../../server/acts/records/read-records.js';
import { returnRecords } from '../../../server/acts/records/return-records.js';
import { printsToSeal } from '../../../server/acts/seals/prints-to-seal.js';
import { readCodeState } from '../../../server/acts/seals/read-code-state.js';
import { transactionToSign } from '../../../server/acts/seals/transaction-to-sign.js';
import { makeBeforeUnits } from '../../support/before-units.js';
import { sealBody, transactionBody } from '../../support/sealing-bodies.js';
import { POSTGRES, startTestServer } from '../../support/server.js';
import { buildSigningClass, expectOk, lookAt, signSubjects } from '../../support/signing-class.js';
import { momentInVietnam } from '../../../core/codes/day.js';

const TABLES: Readonly<Record<string, string>> = {
  units: 'SELECT * FROM units ORDER BY id',
  unit_seals:
    'SELECT unit_id, number, signer, certificate, signed_at, received_at, signature FROM unit_seals ORDER BY unit_id',
  records: 'SELECT * FROM records ORDER BY id',
  record_signatures: `SELECT record_id, version, slot, signer, delegation_id, certificate, signed_at, received_at, brought,
    signature FROM record_signatures ORDER BY record_id, version, slot`,
  record_versions: 'SELECT * FROM record_versions ORDER BY id',
  record_returns: 'SELECT * FROM record_returns ORDER BY id',
  prints: 'SELECT * FROM prints ORDER BY id',
  looks: 'SELECT * FROM looks ORDER BY id',
  shown_prints: 'SELECT * FROM shown_prints ORDER BY id',
  transaction_records: 'SELECT * FROM transaction_records ORDER BY record_id',
  audit_events: 'SELECT * FROM audit_events ORDER BY seq',
};
const dump = async ({ sequelize }: Database): Promise<Record<string, unknown[]>> =>
  Object.fromEntries(
    await Promise.all(Object.entries(TABLES).map(async ([table, sql]) => [table, (await sequelize.query(sql))[0]])),
  );

/** There were no paper codes then. */
const withoutPaper = ({ paper: _, ...sent }: Record<string, unknown>) => sent;

describe('a database from before there were issued units', function () {
  this.timeout(120_000);
  let folder: string;
  let db: Database;
  let deps: Deps;
  let today: Record<string, unknown[]>;
  let pupils: readonly string[];
  let clerk: Caller;
  let principal: Caller;

  before(async function () {
    // Made of one file attached to another.
    if (POSTGRES !== undefined) this.skip();
    folder = await mkdtemp(path.join(os.tmpdir(), 'hocba-units-'));
    const server = await startTestServer();
    const school = await buildSigningClass(server, { pupils: [{ grade: 4, count: 6 }] });
    pupils = school.klass.pupils;
    const [printed, sealed, approved, returned, signed, begun] = pupils as [
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    await signSubjects(school);
    await expectOk(school.thu.signRecords('4a', 'homeroom', { only: pupils.filter((one) => one !== begun) }));
    const toPrincipal = pupils.filter((one) => one !== begun && one !== signed);
    await expectOk(school.principal.signRecords('4a', 'principal', { only: toPrincipal }));
    const back = { records: [{ pupil: returned, version: 1 }], reason: 'Xem lại nhận xét', subjects: ['TV'] };
    await expectOk(school.principal.post('/classes/4a/returns', back));
    await expectOk(lookAt(school.principal, '4a', approved));
    await expectOk(school.clerk.signRecords('4a', 'seal', { only: [printed], record: withoutPaper }));
    await expectOk(school.clerk.post('/classes/4a/prints-to-seal/signatures', await sealBody(school.clerk)));
    const transaction = await transactionBody(school.clerk, momentInVietnam(server.deps.clock()));
    await expectOk(school.clerk.post('/classes/4a/transaction/signatures', transaction));
    await expectOk(school.clerk.signRecords('4a', 'seal', { only: [sealed], record: withoutPaper }));
    today = await dump(server.db);
    const callerOf = (user: { id: string; name: string }, hat: 'clerk' | 'principal'): Caller => ({
      ...{ userId: user.id, name: user.name, hats: [hat], from: null },
    });
    [clerk, principal] = [callerOf(school.clerk.user, 'clerk'), callerOf(school.principal.user, 'principal')];
    const now = path.join(folder, 'now');
    // Everything is in the file once nobody has it open; stopping takes the folder away.
    await server.db.sequelize.query('PRAGMA wal_checkpoint(TRUNCATE)');
    await cp(server.dataDir, now, { recursive: true });
    const moment = server.deps.clock();
    await server.stop();
    const before = path.join(folder, 'before');
    await cp(now, before, { recursive: true, filter: (file) => file === now });
    await makeBeforeUnits(now, before);
    db = await openDatabase({ dataDir: before });
    deps = depsOf(db, { clock: () => moment });
  });
  after(async () => {
    if (POSTGRES !== undefined) return;
    await db.close();
    await rm(folder, { recursive: true, force: true });
  });

  for (const table of Object.keys(TABLES)) {
    it(`has in ${table} what today’s acts would have written`, async () => {
      const found = (await dump(db))[table]!;
      assert.ok(found.length > 0);
      assert.deepEqual(found, today[table]);
    });
  }

  it('refers to nothing that is not there, and keeps history from being changed', async () => {
    assert.deepEqual((await db.sequelize.query('PRAGMA foreign_key_check'))[0], []);
    assert.deepEqual((await db.sequelize.query('PRAGMA integrity_check'))[0], [{ integrity_check: 'ok' }]);
    for (const table of ['unit_seals', 'record_signatures', 'prints', 'shown_prints']) {
      await assert.rejects(db.plain(`UPDATE ${table} SET id = id`, [], null), /append-only/);
      await assert.rejects(db.plain(`DELETE FROM ${table}`, [], null), /append-only/);
    }
    const record = await db.records.findOne({ raw: true });
    await assert.rejects(db.records.create({ ...record!, id: 999 }), /[Vv]alidation|UNIQUE/);
    await assert.rejects(db.records.destroy({ where: { id: record!.id } }), /FOREIGN KEY/);
  });

  it('hands out what was released, and proves it', async () => {
    const [printed, sealed] = pupils as [string, string];
    for (const pupil of [printed, sealed]) {
      const { bytes } = await exportRecord(deps, { caller: principal, classId: '4a', pupil });
      assert.match(Buffer.from(bytes).toString(), /<HOC_BA /);
    }
    const { bytes } = await printRecord(deps, { caller: principal, classId: '4a', pupil: printed, address: null });
    const [print] = await db.prints.findAll({ raw: true });
    assert.ok(print!.pdf.equals(bytes));
    const states = await Promise.all(
      (await db.units.findAll({ order: ['id'], raw: true })).map(({ lookupCode }) => readCodeState(deps, lookupCode)),
    );
    assert.equal(states.filter(({ state }) => state === 'valid').length, 2);
  });

  it('goes on where everybody was', async () => {
    const [, sealed, approved] = pupils as [string, string, string];
    assert.deepEqual(
      (await standingLooks(readingOn(deps))).map(({ pupil }) => pupil),
      [approved],
    );
    const input = { caller: clerk, classId: '4a', address: null, locale: 'vi' } as const;
    const { prints, refused } = await printsToSeal(deps, input);
    assert.deepEqual([prints.map(({ pupil }) => pupil), refused], [[sealed], []]);
    const { records } = await transactionToSign(deps, { caller: clerk, classId: '4a', locale: 'vi' });
    assert.deepEqual(
      records.map(({ pupil }) => pupil),
      [sealed],
    );
    const back = await returnRecords(deps, {
      ...{ caller: principal, classId: '4a', locale: 'vi', reason: 'Xem lại', subjects: [] },
      records: [{ pupil: approved, version: 1 }],
    });
    assert.equal(back.returned, 1);
    assert.deepEqual(await standingLooks(readingOn(deps)), []);
    const { records: lines } = await readRecords(deps, { caller: principal, classId: '4a', locale: 'vi' });
    assert.deepEqual(
      lines.map(({ state, returned }) => [state, returned !== null]),
      [
        ['sealed', false],
        ['sealed', false],
        ['entering', true],
        ['entering', true],
        ['homeroom-signed', false],
        ['entering', false],
      ],
    );
  });
});
