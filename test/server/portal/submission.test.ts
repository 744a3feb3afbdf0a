/** Transactions 1 to 4: a certificate approved by two officers, packages taken in once, each refusal named. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import {
  approve,
  proposeApproval,
  refuseCertificate,
  withdrawApproval,
} from '../../../server/portal/acts/certificates.js';
import { OfficerRefused } from '../../../server/portal/acts/officer.js';
import { enterSchool } from '../../../server/portal/acts/schools.js';
import { fingerprintOf } from '../../support/checkers-file.js';
import {
  buildUnit,
  connectSchool,
  declarationOf,
  listOf,
  otherCommune,
  SCHOOL,
  type SchoolAtPortal,
  startPortal,
  type TestPortal,
} from '../../support/portal.js';
import { certificateOf } from '../../support/signed-record.js';

const refusedWith = (code: string) => (error: unknown) => error instanceof OfficerRefused && error.code === code;

describe('certificates at the portal', () => {
  let portal: TestPortal;
  let school: SchoolAtPortal;

  before(async () => {
    portal = await startPortal();
    school = await connectSchool(portal, { approved: false });
  });
  after(() => portal.close());

  const seal = { school: SCHOOL, fingerprint: fingerprintOf(certificateOf('seal')) };

  it('are nothing before two officers of the school’s own office agreed', async () => {
    const { deps } = portal.served;
    const [province, , first, second] = portal.officers;
    const unit = await buildUnit();
    assert.equal((await school.submit([unit.text])).error, 'CT01');

    const declared = await declarationOf('seal');
    assert.equal((await school.post('register', declared))['error'], '');
    const question = { messageid: declared['messageid'], ma_don_vi: SCHOOL, ma_nam_hoc: 2026 };
    const waiting = await school.post('registered', question);
    assert.deepEqual([waiting['error'], 'trang_thai_phe_duyet' in waiting], ['', false]);
    assert.equal((await school.submit([unit.text])).error, 'CT02');

    const stranger = await otherCommune(portal);
    await assert.rejects(proposeApproval(deps, { ...seal, officer: stranger }), refusedWith('not-found'));
    await assert.rejects(approve(deps, { ...seal, officer: first! }), refusedWith('moved-on'));
    await proposeApproval(deps, { ...seal, officer: first! });
    await assert.rejects(approve(deps, { ...seal, officer: first! }), refusedWith('second-person'));
    await approve(deps, { ...seal, officer: second! });
    const approved = await school.post('registered', question);
    assert.deepEqual([approved['trang_thai_phe_duyet'], approved['serial_number']], [1, declared['serial_number']]);
    assert.equal((await school.submit([unit.text])).danh_sach[0]!.trang_thai, 1);

    await assert.rejects(withdrawApproval(deps, { ...seal, officer: province! }, ' '), refusedWith('reason-missing'));
    await withdrawApproval(deps, { ...seal, officer: province! }, 'Khóa bị lộ');
    assert.equal((await school.submit([unit.text])).error, 'CT04');
    assert.equal((await school.post('registered', question))['trang_thai_phe_duyet'], 0);
  });

  it('are refused as what they are', async () => {
    const said = async (body: Record<string, unknown>): Promise<unknown> =>
      (await school.post('register', body))['error'];
    const good = await declarationOf('second');
    assert.equal(await said({ ...good, content: Buffer.from('none').toString('base64') }), 'DK01');
    assert.equal(await said({ ...good, serial_number: '01' }), 'DK02');
    assert.equal(await said({ ...good, ngay_hieu_luc: '2020-01-01' }), 'DK03');
    assert.equal(await said(await declarationOf('stranger')), 'DK07');
    assert.equal(await said({ ...good, ma_don_vi: '99999999' }), 'DK08');
    assert.equal(await said({ ...good, type: 5 }), 'GT03');
    assert.equal(await said({ ...good, content: '' + 'A'.repeat(40_000) }), 'GT02');
    const unknown = { messageid: randomUUID(), ma_don_vi: SCHOOL, ma_nam_hoc: 2026 };
    assert.equal((await school.post('registered', unknown))['error'], 'DK09');
  });

  it('an officer’s refusal carries her reason', async () => {
    const declared = await declarationOf('second');
    assert.equal((await school.post('register', declared))['error'], '');
    // The same message again is the same declaration, with other content it is another one.
    assert.equal((await school.post('register', declared))['error'], '');
    assert.equal((await school.post('register', { ...declared, nha_phat_hanh: 'VNPT' }))['error'], 'TN01');
    const of = { school: SCHOOL, fingerprint: fingerprintOf(certificateOf('second')), officer: portal.officers[2]! };
    await refuseCertificate(portal.served.deps, of, 'Tên không phải của trường');
    const question = { messageid: declared['messageid'], ma_don_vi: SCHOOL, ma_nam_hoc: 2026 };
    const answer = await school.post('registered', question);
    assert.deepEqual([answer['trang_thai_phe_duyet'], answer['error']], [0, 'DK10']);
    assert.match(String(answer['error_description']), /Tên không phải của trường$/);
  });
});

describe('packages at the portal', () => {
  let portal: TestPortal;
  let school: SchoolAtPortal;

  before(async () => {
    portal = await startPortal();
    school = await connectSchool(portal);
  });
  after(() => portal.close());

  const faults = async (units: readonly string[]): Promise<string[]> =>
    (await school.submit(units)).danh_sach.map(({ error }) => error);

  it('are taken in unit by unit, and say of whom they speak', async () => {
    const [good, torn] = [await buildUnit(), await buildUnit()];
    const { danh_sach: lines, error } = await school.submit([good.text, torn.text.replace('28.4', '82.4')]);
    assert.equal(error, '');
    assert.deepEqual(
      lines.map((line) => [line.ma_tra_cuu_uuid, line.trang_thai, line.error]),
      [
        [good.code, 1, ''],
        [torn.code, 0, 'HB08'],
      ],
    );
    assert.equal(lines[0]!.ten_hoc_sinh, good.record.pupil.name);
    assert.match(lines[1]!.error_field_title, /thong-tin-chung/);
  });

  it('are done once: sent again they have their answer, after a restart too', async () => {
    const unit = await buildUnit();
    const messageid = randomUUID();
    const content = await listOf(messageid, [unit.text]);
    const first = await school.submitContent(messageid, content);
    await portal.restart();
    assert.deepEqual(await school.submitContent(messageid, content), first);
    const [count] = await portal.served.deps.db.rows<{ n: number }>(
      'SELECT COUNT(*) AS "n" FROM packages WHERE messageid = $1',
      [messageid],
    );
    assert.equal(count!.n, 1);
    const other = await school.post('submit', { content: await listOf(messageid, []) }, { messageid });
    assert.equal(other['Error'], 'TN01');
    // The same unit in another package stays accepted since the first time.
    portal.at = new Date(portal.at.getTime() + 60_000);
    const again = await school.submit([unit.text]);
    assert.deepEqual(again.danh_sach[0]!.thoi_diem, first.danh_sach[0]!.thoi_diem);
    assert.equal(again.danh_sach[0]!.trang_thai, 1);
  });

  it('that arrived before a stop are checked after it', async () => {
    const unit = await buildUnit();
    const messageid = randomUUID();
    const { deps } = portal.served;
    await deps.db.write((at) =>
      at.write(
        `INSERT INTO packages (seq, school_code, messageid, year, content, received_at)
         SELECT COALESCE(MAX(seq), 0) + 1, $1, $2, 2026, $3, $4 FROM packages`,
        [SCHOOL, messageid, '', portal.at.toISOString()],
      ),
    );
    const content = await listOf(messageid, [unit.text]);
    await deps.db.write((at) =>
      at.write('UPDATE packages SET content = $1 WHERE messageid = $2', [content, messageid]),
    );
    await portal.restart();
    await portal.served.settled();
    const [line] = await portal.served.deps.db.rows<{ fault: string | null }>(
      'SELECT u.fault FROM package_units u JOIN packages p ON p.seq = u.package_seq WHERE p.messageid = $1',
      [messageid],
    );
    assert.deepEqual(line, { fault: null });
  });

  it('know codes and pupils that are there already', async () => {
    const unit = await buildUnit();
    await school.submit([unit.text]);
    const sameCode = await buildUnit({ lookupCode: unit.code });
    const samePupil = await buildUnit({ pupil: unit.record.pupil });
    assert.deepEqual(await faults([sameCode.text, samePupil.text]), ['HB19', 'HB21']);
    const year = await buildUnit({ schoolYear: '2025-2026' });
    const oldCode = await buildUnit({ lookupCode: '3f2b8c1e-5d4a-1f7b-9c61-0a2e8d7b4c10' });
    assert.deepEqual(await faults([year.text, oldCode.text]), ['HB05', 'HB06']);
    const foreign = await buildUnit({ school: { ...unit.record.school, code: '01000000' } });
    assert.deepEqual(await faults([foreign.text, (await buildUnit()).text]), ['HB04', '']);
  });

  it('come from the school’s own account only', async () => {
    const unit = await buildUnit();
    const messageid = randomUUID();
    const content = await listOf(messageid, [unit.text]);
    const said = async (envelope: Record<string, unknown>): Promise<unknown> =>
      (await school.post('submit', { content }, { messageid, ...envelope }))['Error'];
    assert.equal(await said({ password: 'a'.repeat(64) }), 'TK01');
    assert.equal(await said({ token: 'x' }), 'TK01');
    assert.equal(await said({ user_name: 'nobody' }), 'TK01');
    await enterSchool(portal.served.deps, portal.officers[2]!, { code: '01000000', name: 'Trường khác' });
    assert.equal(await said({ ma_don_vi: '01000000' }), 'TK02');
    assert.equal(await said({ nam_hoc: 'x' }), 'GT02');
    assert.equal(await said({ messageid: 'short' }), 'GT02');
    assert.equal(await said({ function: 'THU_HOI_HOC_BA' }), 'GT03');
  });
});
