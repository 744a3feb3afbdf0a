/** What two schools and the portal say differently of a bundle comes to an end; what was asked and never answered is kept. */
import assert from 'node:assert/strict';
import type { TransferFacts } from '../../../core/contract/transfers.js';
import { kindOfPath, TRANSFER_FILES } from '../../../core/transfer/transfer-files.js';
import { sendDue } from '../../../server/acts/reports/send-due.js';
import { sha256Base64 } from '../../../server/ground/digests.js';
import { type MovedBundle, movedAt } from '../../../server/office/portal.js';
import { base64, type Bundles } from '../../support/moving-bundles.js';
import { type MovingSchools, NEXT, THIRD } from '../../support/moving-schools.js';
import { connectSchool } from '../../support/portal.js';
import {
  type PortalOfTwo,
  type SchoolsByPortal,
  startPortalOfTwo,
  startSchoolsBy,
} from '../../support/schools-by-portal.js';
import { expectOk } from '../../support/signing-class.js';
import { findingsOf } from '../../support/trail.js';

describe('a bundle of which two schools and their portal know different things', function () {
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

  const sent = () => schools.bundles.sent();
  const enter: Bundles['enter'] = (bundle, more) => schools.bundles.enter(bundle, more);
  const withdraw: Bundles['withdraw'] = (transfer, more) => schools.bundles.withdraw(transfer, more);
  const connect = (on: boolean): void => schools.connect(on);
  const silent = (school: 'old' | 'next'): void => schools.silent(school);
  const goesOut = (school: 'old' | 'next') => schools.goesOut(school);
  const lists = () => schools.lists();
  const arrived = async () => (await lists()).arrived[0]!;

  /** However long it is until then. */
  const dueAgain = () =>
    at.next.db.portalTellings.update({ nextAt: at.next.deps.clock().toISOString() }, { where: {} });
  const moves = async (transfer: string) =>
    (
      await both.portal.served.deps.db.rows<{ state: string }>(
        'SELECT state FROM transfer_moves WHERE id = $1 ORDER BY seq',
        [transfer],
      )
    ).map(({ state }) => state);
  /** Entered while the portal was silent to the next school, withdrawn where it was not. */
  const saidDifferently = async () => {
    const { transfer, bundle } = await sent();
    silent('next');
    await expectOk(enter(bundle, { unasked: true }));
    await expectOk(withdraw(transfer));
    connect(true);
    await goesOut('next');
    assert.equal((await arrived()).portal, 'withdrawn');
    return transfer;
  };

  it('and entered all the same is said differently until the old school has the receipt, then by nobody', async () => {
    const transfer = await saidDifferently();
    await dueAgain();
    await goesOut('next');
    assert.equal((await arrived()).portal, 'withdrawn', 'asked again, it says the same');
    await expectOk(at.state('next', transfer));
    const { bytes } = await expectOk(at.clerk('GET', `/transfers/${transfer}/statement/file`));
    const receipt = { statement: base64(bytes), seal: at.nextSeal };
    await expectOk(at.one.school.clerk.post(`/transfers/${transfer}/receipts`, receipt));
    await goesOut('old');
    assert.deepEqual(await moves(transfer), ['DA_RUT', 'BO_RUT']);
    await dueAgain();
    await goesOut('next');
    assert.equal((await arrived()).portal, null);
    assert.equal(await sendDue(at.next.deps), 0);
    assert.deepEqual(await findingsOf(at.next.deps), []);
    assert.deepEqual(await findingsOf(at.old.deps), []);
  });

  it('and entered all the same is ended by the principal, with the paper by which the schools agreed', async () => {
    const transfer = await saidDifferently();
    const agreed = { reason: 'Hai trường đã gọi nhau và thống nhất', document: '12/TH-VP', documentDay: '2027-06-19' };
    const settle = (more: object) => at.principal('POST', `/transfers/${transfer}/settlements`, { ...agreed, ...more });
    assert.equal((await settle({ childAt: 'there' })).body.code, 'transfer-still-in-class');
    const late = await settle({ childAt: 'here', documentDay: '2030-01-01' });
    assert.equal(late.body.code, 'transfer-document-day');
    await expectOk(settle({ childAt: 'here' }));
    const { portal: heard, settled } = (await lists()).arrived[0]!;
    assert.deepEqual(
      [heard, settled?.childAt, settled?.document, settled?.by],
      [null, 'here', '12/TH-VP', at.head.name],
    );
    assert.equal((await settle({ childAt: 'here' })).body.code, 'transfer-nothing-to-settle');
    await dueAgain();
    assert.equal(await sendDue(at.next.deps), 0, 'the portal is asked no more');
    assert.deepEqual(await findingsOf(at.next.deps), []);
  });

  it('is kept and shown where the portal heard and its answer was lost, asked again, and given up or entered', async () => {
    const { transfer, bundle } = await sent();
    silent('next');
    assert.equal((await enter(bundle)).body.code, 'transfer-portal-silent');
    assert.equal((await enter(bundle)).body.code, 'transfer-portal-silent');
    const { name } = (await at.old.db.pupils.findByPk(at.one.pupil, { raw: true }))!;
    const asked = async () => (await lists()).asked.map((one) => [one.name, one.state]);
    assert.deepEqual(await asked(), [[name, 'asking']]);
    const { message } = (await at.next.db.portalTellings.findOne({ raw: true }))!;
    // It hears, and what it answers reaches nobody.
    await movedAt(both.connections.next, JSON.parse(message) as MovedBundle);
    connect(true);
    assert.equal((await withdraw(transfer)).body.code, 'transfer-taken');
    await goesOut('next');
    assert.deepEqual([await asked(), await moves(transfer)], [[[name, 'held']], ['DA_NHAN']]);

    const reason = { reason: 'Em ở lại trường cũ, gia đình đã báo' };
    const give = () => at.clerk('POST', `/transfers/arrivals/${transfer}/endings`, reason);
    silent('next');
    await expectOk(give());
    assert.equal((await give()).status, 404);
    assert.deepEqual(await asked(), [[name, 'giving-up']]);
    assert.equal((await enter(bundle)).body.code, 'arrival-giving-up');
    connect(true);
    await dueAgain();
    await goesOut('next');
    assert.deepEqual([await asked(), await moves(transfer)], [[], ['DA_NHAN', 'THOI_NHAN']]);
    const { about } = (await at.next.db.portalTellings.findOne({ raw: true }))!;
    assert.equal(about, null, 'nothing of the child is kept');

    // Both are free again: whoever says first.
    await expectOk(enter(bundle));
    assert.notEqual(
      (await lists()).arrived[0]!.id,
      transfer,
      'a word of its own, which the portal does not take for the first',
    );
    assert.deepEqual([await asked(), await moves(transfer)], [[], ['DA_NHAN', 'THOI_NHAN', 'DA_NHAN']]);
    assert.equal((await withdraw(transfer)).body.code, 'transfer-taken');
    assert.deepEqual(await findingsOf(at.next.deps), []);
  });

  it('is another one than another school’s of the same id, at the portal and at the next school', async () => {
    const { transfer, bundle } = await sent();
    const third = await connectSchool(both.portal, { code: THIRD.code, approved: false });
    const theirs = { transfer, kind: 'withdrawn' as const, digest: sha256Base64('another'), from: THIRD.code };
    await movedAt(third.connection, { ...theirs, to: NEXT.code, school: THIRD.code, year: 2026 });
    const other = await at.resealed(
      Buffer.from(bundle, 'base64'),
      (files) => {
        const facts = JSON.parse(Buffer.from(files[TRANSFER_FILES.facts]!).toString()) as TransferFacts;
        const pupil = {
          ...facts.pupil,
          code: '2600000077',
          name: 'Trần Văn Khác',
          personalId: null,
          lifelongCode: null,
        };
        for (const path of Object.keys(files))
          if (['unit', 'cover'].includes(kindOfPath(path) ?? '')) delete files[path];
        files[TRANSFER_FILES.facts] = Buffer.from(JSON.stringify({ ...facts, pupil, results: [] }));
      },
      { from: { code: '37000009', name: 'Trường Tiểu học Khác' } },
    );
    connect(false);
    await expectOk(enter(base64(other)));
    connect(true);
    await expectOk(enter(bundle));
    const [first, second] = await at.next.db.arrivals.findAll({ order: ['enteredAt', 'pupilId'], raw: true });
    assert.deepEqual([first!.transferId, second!.transferId, first!.id === second!.id], [transfer, transfer, false]);
    // Each has a receipt of its own, which speaks of the bundle by its listing's id.
    const receipts = await Promise.all(
      [first!, second!].map(async ({ id }) => (await expectOk(at.clerk('GET', `/transfers/${id}/statement`))).body),
    );
    assert.deepEqual(
      receipts.map((one) => [one.transferId, one.pupil]),
      [first!, second!].map((one) => [transfer, one.pupilId]),
    );
    const again = await enter(bundle);
    const { name } = (await at.next.db.pupils.findByPk(at.one.pupil, { raw: true }))!;
    assert.deepEqual([again.body.code, String(again.body.reason).includes(name)], ['arrival-twice', true]);
    assert.deepEqual(await findingsOf(at.next.deps), []);
  });
});
