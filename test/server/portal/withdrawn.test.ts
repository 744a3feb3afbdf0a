/** A request to recall that was made by mistake, taken back before the office has decided: both programs say the same of it. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { RecallItem } from '../../../core/record/recall-item.js';
import type { Receipt } from '../../../core/wire/envelope.js';
import type { UnitsAnswer } from '../../../core/wire/units.js';
import { withdrawSchema } from '../../../core/wire/withdrawals.js';
import { decideRecall, recallsSeen } from '../../../server/portal/acts/recalls.js';
import { OfficerRefused } from '../../../server/portal/acts/officer.js';
import { signedCheckers } from '../../support/checkers-file.js';
import { connectSchool, type SchoolAtPortal, startPortal, type TestPortal } from '../../support/portal.js';
import { DOCUMENT } from '../../support/reports/office-document.js';
import { type Reporting, startReporting } from '../../support/reports/reporting.js';
import { signList } from '../../support/reports/sign-list.js';
import { registerOf } from '../../support/school-checkers.js';
import { expectOk } from '../../support/signing-class.js';
import { findingsOf } from '../../support/trail.js';

const HOUR = 3_600_000;
const FILE = { name: 'quyet-dinh.pdf', bytes: Buffer.from('%PDF-1.7').toString('base64') };
const MISTAKE = 'Chọn nhầm học sinh';

describe('a request to recall that is withdrawn', function () {
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
    await at.submit();
    await later();
    await expectOk(at.school.principal.post('/reports/finalisations', { schoolYear: '2026-2027', groups: ['first'] }));
    await later();
    assert.deepEqual(await at.states(), ['finalised', 'finalised', 'finalised']);
  });
  after(() => Promise.all([at?.stop(), portal?.close()]));

  const later = async () => {
    await portal.served.settled();
    await at.sendLater();
    await portal.served.settled();
    portal.at = new Date(portal.at.getTime() + HOUR);
    await at.sendLater();
  };
  const units = () => at.server.db.units.findAll({ order: ['id'], raw: true });
  const ask = async (nth: number): Promise<string> => {
    const { body } = await expectOk(
      at.school.principal.post('/reports/recalls', {
        ...{ units: [(await units())[nth]!.id], reason: 'Sai họ tên', document: '5/TTr', attachments: [FILE] },
      }),
    );
    return (body as { reports: [string] }).reports[0];
  };
  const withdraw = (report: string, who = at.school.principal) =>
    who.post(`/reports/${report}/withdrawals`, { reason: MISTAKE });
  const shown = async (report: string) => (await at.read()).reports.find(({ id }) => id === report)!;
  const seen = () => recallsSeen(portal.served.deps.db, portal.officers[2]!);
  const held = async (nth: number) => {
    const codes = [(await units())[nth]!.lookupCode];
    const { danh_sach: lines } = await school.post<UnitsAnswer>('units', { ma_tra_cuu_uuid: codes });
    return lines[0]!.trang_thai;
  };

  it('that never went out ends at the school alone', async () => {
    const request = await ask(0);
    assert.equal((await at.states())[0], 'final-recall-asked');
    assert.equal((await withdraw(request, at.school.clerk)).status, 403);
    await expectOk(withdraw(request));
    assert.equal((await at.states())[0], 'finalised');
    const { state, withdrawal } = await shown(request);
    assert.deepEqual([state, withdrawal?.reason, withdrawal?.by], ['answered', MISTAKE, 'Phạm Thị Hạnh']);
    assert.equal((await withdraw(request)).body.code, 'report-answered');
    await later();
    assert.deepEqual(await seen(), []);
  });

  it('that waits for the office stays frozen until the office has taken note, and is decided by nobody after', async () => {
    const request = await ask(0);
    await signList(at, request);
    await later();
    const [waiting] = await seen();
    assert.equal(waiting!.state, 'waiting');
    // The office cannot be reached just now.
    at.connect({ ...school.connection, dia_chi: 'http://127.0.0.1:1/' });
    await expectOk(withdraw(request));
    await at.sendLater();
    assert.equal((await at.states())[0], 'final-recall-asked');
    assert.equal((await withdraw(request)).body.code, 'withdrawal-waits');
    at.connect(school.connection);
    await later();
    assert.equal((await at.states())[0], 'finalised');
    assert.equal((await shown(request)).state, 'answered');
    const [after] = await seen();
    assert.deepEqual(
      [after!.state, after!.step, after!.words],
      ['withdrawn', 'DA_RUT', `Trường rút đề nghị: ${MISTAKE}`],
    );
    const decided = decideRecall(portal.served.deps, portal.officers[2]!, {
      seq: after!.seq,
      decision: 'agree',
      words: '',
    });
    await assert.rejects(decided, (error: unknown) => error instanceof OfficerRefused);
    assert.equal(await held(0), 'DA_CHOT');
    // Whoever asks later is told that it was withdrawn.
    const { danh_sach: lines } = await school.recalled(request);
    assert.deepEqual(
      lines.map(({ trang_thai, buoc }) => [trang_thai, buoc]),
      [[3, 'DA_RUT']],
    );
  });

  it('that the office had decided already is decided: its answer counts', async () => {
    const request = await ask(1);
    await signList(at, request);
    await later();
    const { seq } = (await seen()).find(({ state }) => state === 'waiting')!;
    await decideRecall(portal.served.deps, portal.officers[2]!, { seq, decision: 'agree', words: 'Đồng ý' });
    await expectOk(withdraw(request));
    await later();
    assert.equal((await at.states())[1], 'recalled');
    assert.equal(await held(1), 'DA_THU_HOI');
    assert.equal((await shown(request)).state, 'answered');
  });

  it('that never came to the portal is refused there when it comes later', async () => {
    const [late, own] = [randomUUID(), randomUUID()];
    const body = { rut_giao_dich: late, ly_do: MISTAKE };
    const taken = await school.post<Receipt>('withdraw', body, { messageid: own });
    assert.deepEqual([taken.ResponseCode, taken.Error], ['01', '']);
    // Said again it is the same; with another id, too.
    assert.deepEqual(await school.post<Receipt>('withdraw', body, { messageid: own }), taken);
    assert.equal((await school.post<Receipt>('withdraw', body, { messageid: randomUUID() })).ResponseCode, '01');
    const empty = await school.post<Receipt>('withdraw', { ...body, ly_do: ' ' }, { messageid: randomUUID() });
    assert.equal(empty.Error, 'TH05');
    const before = (await seen()).length;
    const { said } = (
      await portal.served.deps.db.rows<{ said: string }>('SELECT said FROM units WHERE code = $1', [
        (await units())[2]!.lookupCode,
      ])
    )[0]!;
    const came = await school.recall([JSON.parse(said) as RecallItem], {}, late);
    assert.equal((came.receipt as unknown as Receipt).Error, 'TN01');
    assert.equal((await seen()).length, before);
  });

  it('goes by hand, too: the file says so, and what the office writes back ends it', async () => {
    at.connect(null);
    const request = await ask(2);
    await signList(at, request);
    const file = async () => {
      const { bytes } = await at.school.clerk.get(`/reports/${request}/file`);
      const [json] = Object.values(unzipSync(new Uint8Array(bytes)));
      return JSON.parse(Buffer.from(json!).toString()) as Record<string, unknown>;
    };
    assert.ok('content' in (await file()));
    await expectOk(withdraw(request));
    const said = await file();
    const schema = withdrawSchema.omit({ authenticationRequest: true });
    assert.deepEqual(schema.parse(said), { rut_giao_dich: request, ly_do: MISTAKE });
    const unit = (await units()).find(({ state }) => state === 'final-recall-asked')!;
    const lines = [{ unit: unit.id, agreed: false, says: 'Ghi nhận' }];
    const { body } = await expectOk(at.school.clerk.post(`/reports/${request}/answers`, { ...DOCUMENT, lines }));
    const { answer } = body as { answer: string };
    await expectOk(at.school.principal.post(`/office-answers/${answer}/decisions`, { confirm: true }));
    assert.equal((await at.server.db.units.findByPk(unit.id, { raw: true }))!.state, 'finalised');
    const moves = await at.server.db.unitMoves.findAll({ where: { unitId: unit.id }, order: ['id'], raw: true });
    assert.equal(moves.at(-1)!.act, 'withdraw-recall');
    assert.deepEqual(await findingsOf(at.server.deps), []);
  });
});
