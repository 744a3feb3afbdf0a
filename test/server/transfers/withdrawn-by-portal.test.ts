/** Where both schools know one portal, a bundle is taken or taken back by what it heard first. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TransferList } from '../../../core/transfer/transfer-list.js';
import type { Transfers } from '../../../core/contract/transfers.js';
import { sha256Base64 } from '../../../server/ground/digests.js';
import { CONNECTION_FILE, type Connection } from '../../../core/wire/connection.js';
import { base64, type Bundles } from '../../support/moving-bundles.js';
import { type MovingSchools, NEXT, THIRD } from '../../support/moving-schools.js';
import type { TestPortal } from '../../support/portal.js';
import {
  type PortalOfTwo,
  type SchoolsByPortal,
  startPortalOfTwo,
  startSchoolsBy,
} from '../../support/schools-by-portal.js';
import { expectOk } from '../../support/signing-class.js';
import { findingsOf } from '../../support/trail.js';
import { sendDue } from '../../../server/acts/reports/send-due.js';
import { withdrawTransfer } from '../../../server/acts/transfers/withdraw-transfer.js';
import type { Refused } from '../../../server/ground/refused.js';
import { readConnection } from '../../../server/office/read-connection.js';
import { movedAt } from '../../../server/office/portal.js';

const listed = (row: { readonly list: string } | null) => JSON.parse(row!.list) as TransferList;

describe('a bundle that was taken back where both schools know one portal', function () {
  this.timeout(300_000);
  let at: MovingSchools;
  let bundles: Bundles;
  let portal: TestPortal;
  let connections: Readonly<Record<'old' | 'next', Connection>>;
  let both: PortalOfTwo;
  let schools: SchoolsByPortal;
  before(async () => {
    both = await startPortalOfTwo();
    ({ portal, connections } = both);
  });
  after(() => portal?.close());
  beforeEach(async () => {
    schools = await startSchoolsBy(both);
    ({ at, bundles } = schools);
  });
  afterEach(() => at?.stop());

  const sent = () => bundles.sent();
  const enter: Bundles['enter'] = (bundle, more) => bundles.enter(bundle, more);
  const withdraw: Bundles['withdraw'] = (transfer, more) => bundles.withdraw(transfer, more);

  const connect = (on: boolean): void => schools.connect(on);

  it('is refused by what the portal heard first, whoever asks when', async () => {
    const { transfer, bundle } = await sent();
    await expectOk(withdraw(transfer));
    assert.equal((await enter(bundle)).body.code, 'arrival-withdrawn');
    assert.equal(await at.next.db.arrivals.count(), 0);

    const again = await sent();
    await expectOk(enter(again.bundle));
    const late = await withdraw(again.transfer);
    assert.equal(late.body.code, 'transfer-taken');
    const { state } = (await at.old.db.transfers.findByPk(again.transfer, { raw: true }))!;
    assert.equal(state, 'signed');
    const moves = await portal.served.deps.db.rows<{ state: string }>('SELECT state FROM transfer_moves ORDER BY at');
    assert.deepEqual(
      moves.map((one) => one.state),
      ['DA_RUT', 'DA_NHAN'],
    );
  });

  it('is told of a bundle of whatever year its listing says', async () => {
    const { bundle } = await sent();
    const old = await at.resealed(Buffer.from(bundle, 'base64'), () => undefined, {
      madeAt: '2019-06-20T02:00:00.000Z',
    });
    const { status } = await enter(base64(old));
    assert.ok(status < 500, String(status));
  });

  const silent = (school: 'old' | 'next'): void => schools.silent(school);
  const kept = async (school: 'old' | 'next') =>
    (await at[school].db.auditEvents.findAll({ raw: true })).map((one) => JSON.stringify(one));
  const goesOut = (school: 'old' | 'next') => schools.goesOut(school);
  const leaving = async (transfer: string) => {
    const { leaving: all } = (await expectOk(at.one.school.clerk.get('/transfers'))).body as Transfers;
    return all.find(({ id }) => id === transfer)!;
  };
  const arrived = async () => (await expectOk(at.clerk('GET', '/transfers'))).body.arrived[0];

  it('waits while the portal is silent, unless the other school was asked another way', async () => {
    const { transfer, bundle } = await sent();
    silent('next');
    silent('old');
    assert.equal((await enter(bundle)).body.code, 'transfer-portal-silent');
    assert.equal((await withdraw(transfer)).body.code, 'transfer-portal-silent');
    await expectOk(enter(bundle, { unasked: true }));
    assert.ok((await kept('next')).some((one) => one.includes('arrival.entered') && one.includes('unasked')));
    assert.equal((await arrived()).portal, 'waiting');
    await goesOut('next');
    assert.equal((await arrived()).portal, 'waiting');

    connect(true);
    await goesOut('next');
    assert.equal((await arrived()).portal, null);
    assert.equal((await withdraw(transfer, { unasked: true })).body.code, 'transfer-taken');
    assert.equal((await leaving(transfer)).state, 'signed');
    assert.deepEqual(await findingsOf(at.next.deps), []);
  });

  it('waits where the portal takes no word from this school, and is not told that it is silent', async () => {
    const { transfer } = await sent();
    const wrong = { ...connections.old, password: 'sai' };
    Object.assign(at.old.deps, { officeConnection: () => Promise.resolve(wrong) });
    for (const unasked of [false, true])
      assert.equal((await withdraw(transfer, { unasked })).body.code, 'transfer-portal-account');
    // Another school's account: it may not say so, or not for this one.
    Object.assign(at.old.deps, { officeConnection: () => Promise.resolve(connections.next) });
    const { body } = await withdraw(transfer, { unasked: true });
    assert.equal(body.code, 'transfer-portal-account');
    await at.old.db.transfers.update(
      {
        list: JSON.stringify({ ...listed(await at.old.db.transfers.findByPk(transfer, { raw: true })), from: THIRD }),
      },
      { where: { id: transfer } },
    );
    connect(true);
    const { body: other } = await withdraw(transfer, { unasked: true });
    assert.deepEqual([other.code, /CV04/.test(other.reason as string)], ['transfer-portal-refused', true]);
    assert.equal((await leaving(transfer)).state, 'signed');
  });

  it('is not withdrawn past the portal by who saw it before it was sealed', async () => {
    const { principal } = at.one.school;
    const made = { pupilId: at.one.pupil, to: NEXT };
    const { transfer } = (await expectOk(principal.post('/transfers', made))).body as { transfer: string };
    const { deps } = at.old;
    let asked = 0;
    const writes = {
      run: async (work: Parameters<typeof deps.db.writes.run>[0]) => {
        // Between what is looked at and what is done.
        asked += 1;
        if (asked === 1) await expectOk(at.seal(transfer));
        return deps.db.writes.run(work);
      },
    };
    const db = Object.create(deps.db, { writes: { value: writes } }) as typeof deps.db;
    const caller = { userId: principal.user.id, name: '', hats: ['principal'], from: null } as const;
    const doing = withdrawTransfer({ ...deps, db }, { caller, transfer, unasked: false });
    await assert.rejects(doing, (error: Refused) => error.refusal.code === 'transfer-moved-on');
    assert.equal((await leaving(transfer)).state, 'signed');
  });

  it('is not taken there by an entry this school refuses', async () => {
    const { transfer, bundle } = await sent();
    const heard = () => portal.served.deps.db.rows('SELECT id FROM transfer_moves WHERE id = $1', [transfer]);
    const { code } = (await enter(bundle, { day: '2020-01-01' })).body;
    assert.equal(code, 'pupil-day-odd');
    assert.equal((await enter(bundle, { classId: 'none' })).status, 404);
    assert.equal((await enter(bundle, { grade: 5 })).body.code, 'pupil-grade-class');
    const { name, birthDate, sex } = (await at.old.db.pupils.findByPk(at.one.pupil, { raw: true }))!;
    const pupil = { id: at.one.pupil, birthDate, sex, personalId: null, lifelongCode: null };
    await at.next.db.pupils.create({ ...pupil, name: 'Người Khác' });
    assert.equal((await enter(bundle)).body.code, 'pupil-code-taken');
    await at.next.db.pupils.update({ name }, { where: { id: pupil.id } });
    const time = { pupilId: pupil.id, classId: at.klass, grade: 4 as const, mode: 'normal' as const, position: 9 };
    await at.next.db.enrolments.create({ ...time, fromDay: '2027-06-01' });
    assert.equal((await enter(bundle)).body.code, 'pupil-enrolled');
    assert.deepEqual(await heard(), []);
    await expectOk(withdraw(transfer));
    assert.equal((await heard()).length, 1);
  });

  it('is refused by a portal that answers, whoever says that it does not', async () => {
    const { transfer, bundle } = await sent();
    await expectOk(withdraw(transfer, { unasked: true }));
    assert.ok(
      (await kept('old')).every((one) => !one.includes('unasked')),
      'it answered',
    );
    assert.equal((await enter(bundle, { unasked: true })).body.code, 'arrival-withdrawn');
    assert.equal(await at.next.db.arrivals.count(), 0);
  });

  it('and entered while the portal was silent to the one is told to whoever it heard later', async () => {
    const { transfer, bundle } = await sent();
    silent('next');
    await expectOk(enter(bundle, { unasked: true }));
    await expectOk(withdraw(transfer));
    connect(true);
    await goesOut('next');
    assert.equal((await arrived()).portal, 'withdrawn');
    assert.ok((await kept('next')).some((one) => one.includes('transfer.told') && one.includes('CV02')));
    // It is asked once.
    assert.equal(await sendDue(at.next.deps), 0);
    assert.deepEqual(await findingsOf(at.next.deps), []);

    const again = await sent();
    silent('old');
    await expectOk(withdraw(again.transfer, { unasked: true }));
    assert.equal((await leaving(again.transfer)).portal, 'waiting');
    const { signedList } = (await at.old.db.transfers.findByPk(again.transfer, { raw: true }))!;
    const told = { transfer: again.transfer, kind: 'received' as const, digest: sha256Base64(signedList!) };
    await movedAt(connections.next, { ...told, from: '37000001', to: NEXT.code, school: NEXT.code, year: 2026 });
    connect(true);
    await goesOut('old');
    assert.equal((await leaving(again.transfer)).portal, 'taken');
    assert.deepEqual(await findingsOf(at.old.deps), []);
  });

  it('is taken back without the portal where the school has had another code since', async () => {
    const { transfer } = await sent();
    const { code, ...row } = (await at.old.db.school.findByPk(1, { raw: true }))!;
    const { name, authority, place } = row;
    const more = { departmentCode: '', departmentName: '', province: '', district: '', commune: '' };
    const former = JSON.stringify([{ to: '2027-06-01', facts: { code, name, authority, place, ...more } }]);
    await at.old.db.school.update({ code: '37000002', former }, { where: { id: 1 } });
    await expectOk(withdraw(transfer));
    assert.ok((await kept('old')).some((one) => one.includes('transfer.withdrawn') && one.includes('earlierCode')));
    assert.equal(await at.old.db.portalTellings.count(), 0);
  });

  it('is told no more where the portal will never take it, and that is shown', async () => {
    const { transfer, bundle } = await sent();
    silent('next');
    await expectOk(enter(bundle, { unasked: true }));
    const told = (await at.next.db.portalTellings.findOne({ where: { transferId: transfer }, raw: true }))!;
    const message = JSON.stringify({ ...(JSON.parse(told.message) as object), to: '79000001' });
    await at.next.db.portalTellings.update({ message }, { where: { transferId: transfer } });
    connect(true);
    await goesOut('next');
    assert.equal((await arrived()).portal, 'never');
    assert.ok((await kept('next')).some((one) => one.includes('transfer.told') && one.includes('CV04')));
    assert.equal(await sendDue(at.next.deps), 0);
  });

  it('is not taken back while the file of the connection cannot be read', async () => {
    const { transfer } = await sent();
    const folder = await mkdtemp(path.join(tmpdir(), 'hocba-connection-'));
    assert.equal(await readConnection(folder), null);
    await writeFile(path.join(folder, CONNECTION_FILE), '{');
    Object.assign(at.old.deps, { officeConnection: () => readConnection(folder) });
    assert.equal((await withdraw(transfer, { unasked: true })).body.code, 'office-file-unreadable');
    // What there is is read all the same.
    const { body } = await expectOk(at.one.school.principal.get('/reports'));
    assert.equal((body as { byMachine: boolean }).byMachine, true);
    await rm(folder, { recursive: true });
    assert.equal((await leaving(transfer)).state, 'signed');
  });
});
