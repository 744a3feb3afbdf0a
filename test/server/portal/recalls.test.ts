/** Transactions 5 to 8: finalised and confirmed, recalled by the school or by the office, and the same truth on every side. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { attachment, attachmentsOfRecall, decideRecall, recallsSeen } from '../../../server/portal/acts/recalls.js';
import { OfficerRefused } from '../../../server/portal/acts/officer.js';
import { recallItemText } from '../../../core/record/recall-item.js';
import { COMMON_NAME, USER_ID } from '../../../core/signing/name.js';
import type { FinaliseAnswer } from '../../../core/wire/finalising.js';
import type { UnitsAnswer } from '../../../core/wire/units.js';
import { packContent } from '../../../server/exports/package.js';
import { identified } from '../../support/identified.js';
import {
  buildUnit,
  connectSchool,
  listText,
  otherCommune,
  type SchoolAtPortal,
  startPortal,
  type TestPortal,
  type TestUnit,
} from '../../support/portal.js';

const refusedWith = (code: string) => (error: unknown) => error instanceof OfficerRefused && error.code === code;
const PDF = { ten: 'Đề nghị.pdf', kieu: 'application/pdf', noi_dung: Buffer.from('%PDF-1.7 one').toString('base64') };

describe('recalls at the portal', () => {
  let portal: TestPortal;
  let school: SchoolAtPortal;

  before(async () => {
    portal = await startPortal();
    school = await connectSchool(portal);
  });
  after(() => portal.close());

  const accepted = async (): Promise<TestUnit> => {
    const unit = await buildUnit();
    assert.equal((await school.submit([unit.text])).danh_sach[0]!.error, '');
    return unit;
  };
  const finalise = (...codes: string[]): Promise<FinaliseAnswer> =>
    school.post<FinaliseAnswer>('finalise', { ma_tra_cuu_uuid: codes, thoi_diem: portal.at.toISOString() });
  const final = async (): Promise<TestUnit> => {
    const unit = await accepted();
    assert.equal((await finalise(unit.code)).danh_sach[0]!.trang_thai, 1);
    return unit;
  };
  const held = async (...codes: string[]): Promise<string[]> =>
    (await school.post<UnitsAnswer>('units', { ma_tra_cuu_uuid: codes })).danh_sach.map((line) => line.trang_thai);
  const requested = async (unit: TestUnit, more = {}): Promise<{ messageid: string; seq: number }> => {
    const { messageid } = await school.recall([unit.item], more);
    const [row] = await portal.served.deps.db.rows<{ seq: number }>('SELECT seq FROM recalls WHERE messageid = $1', [
      messageid,
    ]);
    return { messageid, seq: row!.seq };
  };
  const stateOf = async (messageid: string): Promise<readonly [number, string, string]> => {
    const [line] = (await school.recalled(messageid)).danh_sach;
    return [line!.trang_thai, line!.buoc, line!.noi_dung];
  };
  const replaces = async (unit: TestUnit): Promise<string> => {
    const replacement = await buildUnit({ pupil: unit.record.pupil });
    return (await school.submit([replacement.text])).danh_sach[0]!.error;
  };

  it('finalising is confirmed once, and only of what was accepted', async () => {
    const unit = await accepted();
    const unknown = randomUUID();
    const first = await finalise(unit.code, unknown);
    assert.deepEqual(
      first.danh_sach.map((line) => [line.trang_thai, line.error]),
      [
        [1, ''],
        [0, 'CH01'],
      ],
    );
    portal.at = new Date(portal.at.getTime() + 3_600_000);
    assert.equal((await finalise(unit.code)).danh_sach[0]!.thoi_diem, first.danh_sach[0]!.thoi_diem);
    assert.deepEqual(await held(unit.code, unknown), ['DA_CHOT', 'KHONG_CO']);
    const ahead = await school.post('finalise', { ma_tra_cuu_uuid: [unit.code], thoi_diem: '2099-01-01T00:00:00Z' });
    assert.equal(ahead['error'], 'CH04');
  });

  it('before it is final the school recalls by itself, and its replacement is taken', async () => {
    const unit = await accepted();
    const { messageid, receipt } = await school.recall([unit.item]);
    assert.equal(receipt['Error'], '');
    assert.deepEqual((await stateOf(messageid)).slice(0, 2), [2, 'TU_THU_HOI']);
    assert.deepEqual(await held(unit.code), ['DA_THU_HOI']);
    assert.equal(await replaces(unit), '');
    // Neither the code nor a second recall.
    assert.equal((await school.submit([unit.text])).danh_sach[0]!.error, 'HB20');
    const again = await school.recall([unit.item]);
    assert.equal((await school.recalled(again.messageid)).danh_sach[0]!.error, 'TH02');
    assert.equal((await finalise(unit.code)).danh_sach[0]!.error, 'CH02');
  });

  it('afterwards the commune agrees, and until then it stays as it was', async () => {
    const unit = await final();
    const { messageid, seq } = await requested(unit);
    assert.deepEqual(await stateOf(messageid), [1, 'CHO_XA', '']);
    assert.deepEqual(await held(unit.code), ['DA_CHOT']);
    assert.equal(await replaces(unit), 'HB21');
    const twice = await school.recall([unit.item]);
    assert.equal((await school.recalled(twice.messageid)).danh_sach[0]!.error, 'TH04');
    await decideRecall(portal.served.deps, portal.officers[2]!, { seq, decision: 'agree', words: '' });
    assert.deepEqual((await stateOf(messageid)).slice(0, 2), [2, 'DA_TRA_LOI']);
    assert.deepEqual(await held(unit.code), ['DA_THU_HOI']);
    const late = decideRecall(portal.served.deps, portal.officers[3]!, { seq, decision: 'refuse', words: 'Không đủ' });
    await assert.rejects(late, refusedWith('moved-on'));
  });

  it('is refused with a reason, asked back, answered, and forwarded to the province', async () => {
    const { deps } = portal.served;
    const [province, , commune] = portal.officers;
    const refused = await requested(await final());
    const silent = decideRecall(deps, commune!, { seq: refused.seq, decision: 'refuse', words: ' ' });
    await assert.rejects(silent, refusedWith('reason-missing'));
    await decideRecall(deps, commune!, { seq: refused.seq, decision: 'refuse', words: 'Không đủ căn cứ' });
    assert.deepEqual(await stateOf(refused.messageid), [3, 'DA_TRA_LOI', 'Không đủ căn cứ']);

    const unit = await final();
    const { messageid, seq } = await requested(unit, { dinh_kem: [PDF] });
    const early = decideRecall(deps, province!, { seq, decision: 'agree', words: '' });
    await assert.rejects(early, refusedWith('not-yours'));
    assert.equal((await school.recall([unit.item], { tra_loi_cho: messageid })).receipt['Error'], 'TH07');
    await decideRecall(deps, commune!, { seq, decision: 'ask-back', words: 'Gửi bản giấy khai sinh' });
    assert.deepEqual(await stateOf(messageid), [1, 'HOI_LAI', 'Gửi bản giấy khai sinh']);
    const other = await final();
    assert.equal((await school.recall([other.item], { tra_loi_cho: messageid })).receipt['Error'], 'TH08');
    const answer = await school.recall([unit.item], { tra_loi_cho: messageid, dinh_kem: [PDF], ly_do: 'Đã gửi kèm.' });
    assert.equal(answer.receipt['Error'], '');
    assert.equal((await stateOf(answer.messageid))[1], 'CHO_XA');
    assert.equal((await attachmentsOfRecall(deps.db, seq)).length, 2);

    await decideRecall(deps, commune!, { seq, decision: 'forward', words: 'Đã quá ngày 10/7' });
    assert.equal((await stateOf(messageid))[1], 'CHO_SO');
    await assert.rejects(decideRecall(deps, commune!, { seq, decision: 'agree', words: '' }), refusedWith('not-yours'));
    await decideRecall(deps, province!, { seq, decision: 'agree', words: '' });
    assert.deepEqual(await held(unit.code), ['DA_THU_HOI']);
  });

  it('is nothing to an officer of another commune', async () => {
    const { deps } = portal.served;
    const { seq } = await requested(await final(), { dinh_kem: [PDF] });
    const stranger = await otherCommune(portal);
    assert.deepEqual(await recallsSeen(deps.db, stranger), []);
    await assert.rejects(decideRecall(deps, stranger, { seq, decision: 'agree', words: '' }), refusedWith('not-found'));
    const at = { recall: seq, seq, place: 0 };
    await assert.rejects(attachment(deps.db, stranger, at), refusedWith('not-found'));
    assert.equal((await attachment(deps.db, portal.officers[2]!, at)).kind, 'application/pdf');
    assert.ok(
      (await recallsSeen(deps.db, portal.officers[0]!)).some((one) => one.seq === seq),
      'the province sees all',
    );
  });

  it('says of the child what the unit says, has a reason and honest files', async () => {
    const unit = await accepted();
    const other = { ...unit.item, HO_VA_TEN: 'Trần Đức Ân' };
    const { messageid } = await school.recall([other]);
    const [line] = (await school.recalled(messageid)).danh_sach;
    assert.deepEqual([line!.error, line!.error_field_title, line!.trang_thai], ['TH03', 'HO_VA_TEN', 3]);
    const said = async (more: object): Promise<unknown> =>
      (await school.recall([unit.item], more as never)).receipt['Error'];
    assert.equal(await said({ ly_do: '  ' }), 'TH05');
    assert.equal(await said({ dinh_kem: [{ ...PDF, noi_dung: Buffer.from('MZ..').toString('base64') }] }), 'TH06');
    assert.equal(await said({ dinh_kem: Array.from({ length: 6 }, () => PDF) }), 'GT02');
    assert.deepEqual(await held(unit.code), ['DA_TIEP_NHAN']);
    const unknown = await school.recall([{ ...unit.item, MA_TRA_CUU_UUID: randomUUID() }]);
    assert.equal((await school.recalled(unknown.messageid)).danh_sach[0]!.error, 'TH01');
  });

  it('is the school’s own word: signed by its approved certificate, unchanged, under its own message', async () => {
    const unit = await accepted();
    const messageid = randomUUID();
    const text = await listText(messageid, [recallItemText(unit.item)]);
    const said = async (content: string, id = messageid): Promise<unknown> =>
      (await school.post('recall', { content, ly_do: 'Sai tên', so_van_ban: '', dinh_kem: [] }, { messageid: id }))[
        'Error'
      ];
    assert.equal(await said(await packContent(text.replace('Trần Đức Ấn', 'Trần Đức Ân'))), 'CK02');
    assert.equal(await said(await packContent(text.replace(/<ds:Signature .*<\/ds:Signature>/s, ''))), 'CK01');
    const person = await identified('seal', [
      [COMMON_NAME, 'Phạm Thị Lan'],
      [USER_ID, 'CCCD:001175009876'],
    ]);
    assert.equal(
      await said(await packContent(await listText(messageid, [recallItemText(unit.item)], { certificate: person }))),
      'CT06',
    );
    assert.equal(await said(await packContent(text), randomUUID()), 'GD03');
    assert.equal(await said(await packContent(await listText(messageid, [unit.text]))), 'GD01');
    assert.deepEqual(await held(unit.code), ['DA_TIEP_NHAN']);
    assert.equal(await said(await packContent(text)), '');
    assert.deepEqual(await held(unit.code), ['DA_THU_HOI']);
  });

  it('of another school there is nothing', async () => {
    const unit = await accepted();
    const other = await connectSchool(portal, { code: '01000000', approved: false });
    const codes = { ma_tra_cuu_uuid: [unit.code] };
    assert.equal((await other.post<UnitsAnswer>('units', codes)).danh_sach[0]!.trang_thai, 'KHONG_CO');
    const pressed = await other.post<FinaliseAnswer>('finalise', { ...codes, thoi_diem: portal.at.toISOString() });
    assert.equal(pressed.danh_sach[0]!.error, 'CH01');
    assert.deepEqual(await held(unit.code), ['DA_TIEP_NHAN']);
  });

  it('the end of 30/6 makes final what was accepted, pressed or not', async () => {
    const [june, late] = [await accepted(), await buildUnit()];
    portal.at = new Date('2027-06-30T16:59:59Z');
    const early = await accepted();
    assert.deepEqual((await stateOf((await school.recall([early.item])).messageid)).slice(0, 2), [2, 'TU_THU_HOI']);
    portal.at = new Date('2027-06-30T17:00:00Z');
    assert.deepEqual((await stateOf((await school.recall([june.item])).messageid)).slice(0, 2), [1, 'CHO_XA']);
    // The first of a pupil's year after that day is of the second group, whose day is 15/8; a replacement is final at once.
    await school.submit([late.text]);
    assert.equal((await stateOf((await school.recall([late.item])).messageid))[1], 'TU_THU_HOI');
    const replacement = await buildUnit({ pupil: late.record.pupil });
    await school.submit([replacement.text]);
    assert.equal((await stateOf((await school.recall([replacement.item])).messageid))[1], 'CHO_XA');
  });
});
