import assert from 'node:assert/strict';
import { copyRegister, copySection } from '../../../core/record/print/paper-copy.js';
import { transcriptContent } from '../../../core/record/print/transcript-content.js';
import { signedYear } from '../../support/printed-years.js';

const MARK = {
  number: 12,
  year: 2027,
  by: 'Lê Thị Văn Thư',
  at: '2027-08-20T09:00:00+07:00',
  purpose: 'Nộp hồ sơ chuyển trường',
};

describe('a copy on paper', () => {
  it('names system, owner, converter, moment and number, with room for ink and stamp', () => {
    const year = signedYear();
    const said = JSON.stringify(copySection(MARK, { years: [year], lookupPage: 'https://x/tra-cuu', watermark: null }));
    for (const words of [
      ...['12/2027', MARK.by, MARK.purpose, '20/08/2027 09:00:00 +07:00', 'https://x/tra-cuu', 'đóng dấu'],
      ...[year.record.school.name, year.record.school.code, year.record.lookupCode, year.record.pupil.name],
    ]) {
      assert.ok(said.includes(words), words);
    }
  });

  it('bears its number on every page that can be taken apart, and a usual print none', () => {
    const years = [signedYear()];
    const usual = transcriptContent({ years, sample: false, lookupPage: null });
    const copy = transcriptContent({ years, sample: false, lookupPage: null, copy: MARK });
    assert.equal(copy.sections.length, usual.sections.length + 1);
    assert.ok(copy.footer.startsWith(usual.footer) && copy.footer.endsWith('Bản giấy số 12/2027'));
    for (const section of copy.sections.slice(1, -1))
      assert.ok(JSON.stringify(section).includes('Bản giấy số 12/2027'));
    assert.ok(!JSON.stringify(usual).includes('Bản giấy'));
  });

  it('says, as every print does, why a record that was held back may be used', () => {
    const years = [signedYear()];
    const releases = [{ day: '2027-06-21', reason: 'Đã đối chiếu giấy khai sinh.' }];
    const said = JSON.stringify(transcriptContent({ years, sample: false, lookupPage: null, releases }));
    assert.ok(said.includes('cho dùng lại ngày 21/06/2027. Lý do: Đã đối chiếu giấy khai sinh.'));
    assert.ok(!JSON.stringify(transcriptContent({ years, sample: false, lookupPage: null })).includes('tạm giữ'));
  });

  it('is a line of the register, which leaves room for who takes it', () => {
    const line = { number: 12, day: '2027-08-20', name: 'An', className: '4A', code: 'c', purpose: 'p', by: 'b' };
    const said = JSON.stringify(copyRegister('Trường Đồng Sơn', 2027, [line]));
    assert.ok(said.includes('20/08/2027') && said.includes('An, 4A') && said.includes('Người nhận ký'));
  });
});
