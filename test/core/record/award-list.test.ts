/** Who is given an award of the year: in the transcript's words, by the sheet and the register. */
import assert from 'node:assert/strict';
import { awardList } from '../../../core/record/award-list.js';
import { awardsDocument } from '../../../core/school-rules/awards-document.js';
import { buildContext, fullValues } from '../../support/sheets.js';

const LINE = { reason: '', decision: '' };

describe('the list of awards of a year', () => {
  it('has who was ticked, by her result, who is in the register, and nobody else', () => {
    const context = buildContext({ pupils: 4 });
    const [first, second, third, fourth] = context.pupils.map(({ id }) => id) as [string, string, string, string];
    const values = fullValues(context, {
      [first]: { 'award.YEAR_END': 'X', 'award.YEAR_END.content': null },
      [second]: { 'award.YEAR_END': null, 'award.YEAR_END.content': null },
      [third]: { 'award.YEAR_END': null, 'award.YEAR_END.content': 'Học sinh Tiêu biểu về Toán' },
      [fourth]: { 'award.YEAR_END': null, 'award.YEAR_END.content': null },
    });
    const register = new Map([
      [second, [{ ...LINE, kind: 'SUDDEN', title: 'Nhặt được của rơi' } as const]],
      [fourth, [{ ...LINE, kind: 'ABOVE', title: 'Đề nghị cấp trên', decision: '12/QĐ' } as const]],
    ]);
    const list = awardList(context, values, register).map(({ pupil, awards }) => [pupil.id, awards]);
    assert.deepEqual(list.slice(1), [
      [third, ['Học sinh Tiêu biểu về Toán']],
      [fourth, ['Đề nghị cấp trên (12/QĐ)']],
    ]);
    assert.equal(list[0]![0], first);
    assert.match(String(list[0]![1]), /^Học sinh /);
  });

  it('is the annex of the decision, with room for a pen where nobody is on it', () => {
    const school = {
      ...{ name: 'Trường Tiểu học Đồng Sơn', authority: 'Ủy ban nhân dân xã Đồng Sơn', place: 'Đồng Sơn' },
      ...{ schoolYear: '2026-2027', signer: { office: ['HIỆU TRƯỞNG'], name: 'Phạm Thị Hạnh' } },
    };
    const line = { name: 'Nguyễn Thị An', birthDate: '04/05/2017', className: '4A', awards: ['Học sinh Xuất sắc'] };
    const { annex, articles } = awardsDocument(school, [line]);
    assert.deepEqual(annex!.table!.rows, [['1', 'Nguyễn Thị An', '04/05/2017', '4A', 'Học sinh Xuất sắc']]);
    assert.match(articles[0]!.paragraphs[0]!, /Khen thưởng 1 học sinh/);
    assert.equal(awardsDocument(school, []).annex!.table!.rows.length, 3);
  });
});
