/** What of a bundle is over stays over: a paper of both schools against an old receipt, a word given up against the same message come again. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Sequelize } from 'sequelize';
import { runMigrations } from '../../../server/database/run-migrations.js';
import { sqliteDialect } from '../../../server/database/sqlite.js';
import { type MovedBundle, movedAt } from '../../../server/office/portal.js';
import { PORTAL_MIGRATIONS } from '../../../server/portal/store/migrations.js';
import { openPortal, PORTAL_FILE } from '../../../server/portal/store/portal-database.js';
import { forbidReplacing } from '../../../server/store/history-triggers.js';
import { transferEndings } from '../../../server/store/migrations/0077-transfer-endings.js';
import { base64 } from '../../support/moving-bundles.js';
import { type MovingSchools, NEXT } from '../../support/moving-schools.js';
import {
  type PortalOfTwo,
  type SchoolsByPortal,
  startPortalOfTwo,
  startSchoolsBy,
} from '../../support/schools-by-portal.js';
import { expectOk } from '../../support/signing-class.js';
import { findingsOf } from '../../support/trail.js';

const AGREED = { reason: 'Hai trường đã gọi nhau và thống nhất', document: '12/TH-VP', documentDay: '2027-06-19' };

describe('what is over of a bundle', function () {
  this.timeout(300_000);
  let both: PortalOfTwo;
  let schools: SchoolsByPortal;
  let at: MovingSchools;
  before(async () => {
    both = await startPortalOfTwo();
  });
  after(() => both?.portal.close());
  beforeEach(async () => {
    schools = await startSchoolsBy(both);
    ({ at } = schools);
  });
  afterEach(() => at?.stop());

  const stillIn = async (school: 'old' | 'next') => {
    const times = await at[school].db.enrolments.findAll({ where: { pupilId: at.one.pupil }, raw: true });
    return times.some(({ toDay }) => toDay === null);
  };

  it('by a paper that says she stayed is not undone by the receipt of before', async () => {
    const { transfer, bundle } = await schools.bundles.sent();
    await expectOk(schools.bundles.enter(bundle));
    await expectOk(at.state('next', transfer));
    const { bytes } = await expectOk(at.clerk('GET', `/transfers/${transfer}/statement/file`));
    schools.silent('old');
    await expectOk(schools.bundles.withdraw(transfer, { unasked: true }));
    schools.connect(true);
    await schools.goesOut('old');
    const { principal, clerk } = at.one.school;
    await expectOk(principal.post(`/transfers/${transfer}/settlements`, { ...AGREED, childAt: 'here' }));
    const receipt = { statement: base64(bytes), seal: at.nextSeal };
    const { body } = await clerk.post(`/transfers/${transfer}/receipts`, receipt);
    assert.deepEqual([body.code, String(body.reason).includes('12/TH-VP')], ['transfer-settled-here', true]);
    assert.equal(await stillIn('old'), true, 'she is in one class, not in none');
    assert.deepEqual(await findingsOf(at.old.deps), []);
  });

  it('by a paper that says she is at the other school gives no receipt any more', async () => {
    const { transfer, bundle } = await schools.bundles.sent();
    schools.silent('next');
    await expectOk(schools.bundles.enter(bundle, { unasked: true }));
    await expectOk(schools.bundles.withdraw(transfer));
    schools.connect(true);
    await schools.goesOut('next');
    await at.next.db.enrolments.update({ toDay: '2027-06-19', endedAs: 'left' }, { where: { pupilId: at.one.pupil } });
    await expectOk(at.principal('POST', `/transfers/${transfer}/settlements`, { ...AGREED, childAt: 'there' }));
    assert.equal((await at.state('next', transfer)).body.code, 'transfer-settled-there');
    const { body } = await at.clerk('GET', `/transfers/${transfer}/statement/file`);
    assert.equal(body.code, 'transfer-settled-there');
  });

  it('at the portal is not said anew by the message of before, as a school come back older sends it', async () => {
    const { transfer, bundle } = await schools.bundles.sent();
    schools.silent('next');
    assert.equal((await schools.bundles.enter(bundle)).body.code, 'transfer-portal-silent');
    const row = (await at.next.db.portalTellings.findOne({ raw: true }))!;
    const taken = JSON.parse(row.message) as MovedBundle;
    assert.equal(await movedAt(both.connections.next, taken), null);
    assert.equal(await movedAt(both.connections.next, taken), null, 'an answer that was lost');
    assert.equal(await movedAt(both.connections.next, { ...taken, kind: 'given-up' }), null);
    schools.connect(true);
    // The next school still holds that it asks.
    const { body } = await schools.bundles.enter(bundle);
    assert.equal(body.code, 'arrival-withdrawn');
    assert.equal(await at.next.db.arrivals.count(), 0);
    await schools.bundles.withdraw(transfer);
    assert.equal((await at.old.db.transfers.findByPk(transfer, { raw: true }))!.state, 'withdrawn');
    assert.equal((await schools.bundles.enter(bundle)).body.code, 'arrival-withdrawn');
  });

  it('and was refused by an older portal is given up again once that is mended', async () => {
    const { bundle } = await schools.bundles.sent();
    schools.silent('next');
    assert.equal((await schools.bundles.enter(bundle)).body.code, 'transfer-portal-silent');
    const { transferId } = (await at.next.db.portalTellings.findOne({ raw: true }))!;
    await at.next.db.portalTellings.update({ state: 'refused', fault: 'CV04' }, { where: {} });
    const give = () =>
      at.clerk('POST', `/transfers/arrivals/${transferId}/endings`, { reason: 'Em ở lại trường cũ, đã hỏi' });
    schools.connect(true);
    await expectOk(give());
    await schools.goesOut('next');
    assert.deepEqual((await schools.lists()).asked, []);
    assert.equal((await at.next.db.portalTellings.findOne({ raw: true }))!.about, null);
    assert.equal((await give()).status, 404);
  });

  it('and what arrived before bundles had two names is carried over, and the trail knows it', async () => {
    const { transfer, bundle } = await schools.bundles.sent();
    await expectOk(schools.bundles.enter(bundle));
    const { sequelize } = at.next.db;
    const query = sequelize.getQueryInterface();
    const isSqlite = sequelize.getDialect() === 'sqlite';
    await sequelize.transaction(async (transaction) => {
      if (isSqlite) await sequelize.query('DROP TRIGGER arrivals_no_replace', { transaction });
      await sequelize.query('DROP INDEX arrivals_transfer_id_from_code', { transaction });
      await sequelize.query('ALTER TABLE arrivals DROP COLUMN transfer_id', { transaction });
      for (const column of COLUMNS)
        await sequelize.query(`ALTER TABLE portal_tellings DROP COLUMN ${column}`, { transaction });
    });
    await sequelize.transaction((transaction) => transferEndings.up(query, transaction));
    await sequelize.transaction((transaction) => forbidReplacing(query, transaction));
    const { transferId } = (await at.next.db.arrivals.findOne({ raw: true }))!;
    assert.equal(transferId, transfer);
    assert.equal((await schools.bundles.enter(bundle)).body.code, 'arrival-twice');
    await assert.rejects(sequelize.query("UPDATE arrivals SET transfer_id = 'x'"));
    assert.deepEqual(
      (await findingsOf(at.next.deps)).filter(({ table }) => ['arrivals', 'portal_tellings'].includes(table!)),
      [],
    );
  });
});

const COLUMNS = ['about', 'child_at', 'ended_reason', 'ended_document', 'ended_document_day', 'ended_by', 'ended_at'];

describe('a portal of before, with moves', () => {
  it('keeps them, by whose bundle it is, and nobody changes them', async () => {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'hocba-portal-'));
    const before = new Sequelize({
      ...sqliteDialect(dataDir, { file: PORTAL_FILE, throwAway: true }).options,
      logging: false,
    });
    await runMigrations(before, PORTAL_MIGRATIONS.slice(0, 2));
    const move = (id: string, state: string, at: string) =>
      before.query(
        `INSERT INTO transfer_moves VALUES ('${id}', '37000001', '${NEXT.code}', 'd', '${state}', 's', '${at}')`,
      );
    await move('b', 'DA_RUT', '2027-06-01T00:00:00.000Z');
    await move('a', 'DA_NHAN', '2027-06-02T00:00:00.000Z');
    await before.close();
    const portal = await openPortal({ dataDir, throwAway: true });
    try {
      assert.deepEqual(
        await portal.rows(
          'SELECT seq, id, from_code AS "from", to_code AS "to", state FROM transfer_moves ORDER BY seq',
        ),
        [
          { seq: 1, id: 'b', from: '37000001', to: NEXT.code, state: 'DA_RUT' },
          { seq: 2, id: 'a', from: '37000001', to: NEXT.code, state: 'DA_NHAN' },
        ],
      );
      for (const sql of ["UPDATE transfer_moves SET state = 'DA_NHAN'", 'DELETE FROM transfer_moves'])
        await assert.rejects(
          portal.write((at) => at.write(sql, [])),
          /append-only/,
        );
    } finally {
      await portal.close();
      await rm(dataDir, { recursive: true });
    }
  });
});
