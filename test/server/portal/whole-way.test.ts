/** The school's own server before the real portal: reported, accepted, finalised, asked back, agreed; both say the same of each. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepareTransactionSignature } from '../../../core/signing/sign-transaction.js';
import type { UnitsAnswer } from '../../../core/wire/units.js';
import { lookUpUnit } from '../../../server/acts/lookup/look-up-unit.js';
import { lookUp as lookUpAtPortal } from '../../../server/portal/public/look-up.js';
import { decideRecall, recallsSeen } from '../../../server/portal/acts/recalls.js';
import { connectSchool, type SchoolAtPortal, startPortal, type TestPortal } from '../../support/portal.js';
import { type Reporting, startReporting } from '../../support/reports/reporting.js';
import { registerOf } from '../../support/school-checkers.js';
import { signedCheckers } from '../../support/checkers-file.js';
import { certificateOf, signBy } from '../../support/signed-record.js';
import { transactionBody } from '../../support/sealing-bodies.js';
import { unitOf } from '../../support/units.js';
import { expectOk, lookAt } from '../../support/signing-class.js';
import { momentInVietnam } from '../../../core/codes/day.js';

const HOUR = 3_600_000;
const FILE = { name: 'quyet-dinh.pdf', bytes: Buffer.from('%PDF-1.7').toString('base64') };

describe('a school and the portal', function () {
  this.timeout(240_000);
  let at: Reporting;
  let portal: TestPortal;
  let school: SchoolAtPortal;
  before(async () => {
    [at, portal] = await Promise.all([startReporting(), startPortal()]);
    portal.at = new Date(at.server.deps.clock().getTime() + HOUR);
    const { checkers } = await registerOf(at.server.deps);
    writeFileSync(join(portal.trustDir, 'school.xml'), await signedCheckers(checkers![0]));
    school = await connectSchool(portal, { code: (await at.server.db.school.findByPk(1, { raw: true }))!.code });
    at.connect(school.connection);
  });
  after(() => Promise.all([at?.stop(), portal?.close()]));

  /** Both clocks go on; what is due is sent. */
  const later = async () => {
    await portal.served.settled();
    await at.sendLater();
    await portal.served.settled();
    portal.at = new Date(portal.at.getTime() + HOUR);
    await at.sendLater();
  };
  const held = async () => {
    const units = await at.server.db.units.findAll({ order: ['id'], raw: true });
    const { danh_sach: lines } = await school.post<UnitsAnswer>('units', {
      ma_tra_cuu_uuid: units.map(({ lookupCode }) => lookupCode),
    });
    return lines.map(({ trang_thai: state }) => state);
  };

  /** The first word of each of a pupil's units, at the school and at the portal. */
  const words = async (pupil: string) => {
    const { birthDate: birthDay, id } = (await at.server.db.pupils.findByPk(pupil, { raw: true }))!;
    const { recordId } = await unitOf(at.server.db, pupil);
    const units = await at.server.db.units.findAll({ where: { recordId }, order: ['number'], raw: true });
    return Promise.all(
      units.map(async ({ lookupCode: code }) => {
        const question = { code, birthDay, lastFour: id.slice(-4) };
        const said = [await lookUpUnit(at.server.deps, question), await lookUpAtPortal(portal.served.deps, question)];
        return said.map((one) => (one.kind === 'found' ? one.unit.validity : one.kind));
      }),
    );
  };

  it('agree that what was reported is accepted', async () => {
    await at.submit();
    await later();
    assert.deepEqual(await at.states(), ['accepted', 'accepted', 'accepted']);
    assert.deepEqual(new Set(await held()).size, 1);
  });

  it('agree that what the principal finalised is in force', async () => {
    const before = await held();
    await expectOk(at.school.principal.post('/reports/finalisations', { schoolYear: '2026-2027', groups: ['first'] }));
    await later();
    assert.deepEqual(await at.states(), ['finalised', 'finalised', 'finalised']);
    assert.notDeepEqual(await held(), before);
  });

  it('agree that what the officer lets go is recalled, and that alone', async () => {
    const [unit] = await at.server.db.units.findAll({ order: ['id'], raw: true });
    const before = await held();
    const { body } = await expectOk(
      at.school.principal.post('/reports/recalls', {
        ...{ units: [unit!.id], reason: 'Sai họ tên theo giấy khai sinh', document: '5/TTr', attachments: [FILE] },
      }),
    );
    const [report] = (body as { reports: string[] }).reports as [string];
    const list = (await expectOk(at.school.clerk.get(`/reports/${report}/list`))).body as { texts: string[] };
    const signedAt = momentInVietnam(at.server.deps.clock());
    const { toSign } = await prepareTransactionSignature({
      ...{ transactionId: report, recordTexts: list.texts, signedAt },
      certificate: certificateOf('seal'),
    });
    await expectOk(
      at.school.clerk.post(`/reports/${report}/signatures`, {
        certificate: at.school.clerk.fingerprint,
        signedAt,
        signature: Buffer.from(signBy('seal', toSign)).toString('base64'),
      }),
    );
    await later();
    assert.deepEqual(await at.states(), ['final-recall-asked', 'finalised', 'finalised']);
    const officer = portal.officers[2]!;
    const [asked] = await recallsSeen(portal.served.deps.db, officer);
    await decideRecall(portal.served.deps, officer, { seq: asked!.seq, decision: 'agree', words: 'Đồng ý' });
    await later();
    assert.deepEqual((await at.states()).slice(0, 3), ['recalled', 'finalised', 'finalised']);
    const after = (await held()).slice(0, 3);
    assert.deepEqual(after.slice(1), before.slice(1));
    assert.notEqual(after[0], before[0]);
  });

  it('agree that the replacement is in force in its place, and that the first is replaced', async () => {
    const { school: people, server } = at;
    const pupil = people.klass.pupils[0]!;
    await at.signInAgain();
    await expectOk(people.thu.signRecords('4a', 'homeroom'));
    await expectOk(people.principal.signRecords('4a', 'principal'));
    await expectOk(lookAt(people.principal, '4a', pupil));
    await expectOk(people.clerk.signRecords('4a', 'seal'));
    // Between the seal and the acceptance neither unit counts, at the school or at the portal.
    assert.deepEqual(await words(pupil), [
      ['replaced', 'recalled'],
      ['not-final', 'not-found'],
    ]);
    const body = await transactionBody(people.clerk, momentInVietnam(server.deps.clock()));
    await expectOk(people.clerk.post('/classes/4a/transaction/signatures', body));
    await at.submit();
    await later();
    assert.deepEqual(await at.states(), ['recalled', 'finalised', 'finalised', 'accepted']);
    assert.deepEqual(await words(pupil), [
      ['replaced', 'replaced'],
      ['not-final', 'not-final'],
    ]);
    await expectOk(people.principal.post('/reports/finalisations', { schoolYear: '2026-2027', groups: ['first'] }));
    await later();
    assert.deepEqual(await words(pupil), [
      ['replaced', 'replaced'],
      ['in-effect', 'in-effect'],
    ]);
  });
});
