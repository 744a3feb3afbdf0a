/** The clock of a breach, whether words name a child, and the notice, which says all that docs/forms/breach-notice.md asks for. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { noticeDue } from '../../../core/breaches/clock.js';
import { namesAChild } from '../../../core/breaches/names-a-child.js';
import { breachNotice, type NoticeFacts } from '../../../core/breaches/notice.js';

const FORM = readFileSync(new URL('../../../../docs/forms/breach-notice.md', import.meta.url), 'utf8');

const school = { name: 'Trường Tiểu học Đồng Sơn', code: '37000001', address: 'Đồng Sơn, Ninh Bình', principal: 'Lan' };
const bare: NoticeFacts['breach'] = {
  ...{
    year: 2027,
    number: 3,
    foundAt: '2027-06-18T08:00:00.000Z',
    firstFoundAt: '2027-06-18T08:00:00.000Z',
    enteredBy: 'Đỗ Thị Mai',
  },
  ...{ when: '', what: 'Tệp Excel của 4A gửi nhầm nhóm', kinds: [], pupils: null, parents: null, staff: null },
  ...{ done: '', supplements: [] },
};

describe('a breach of personal data', () => {
  it('is told to the authority within 72 hours, nights and Sundays among them', () => {
    assert.equal(noticeDue('2027-06-18T08:00:00.000Z'), '2027-06-21T08:00:00.000Z');
  });

  it('names a child by her name, code or number as whole words, in whatever letters', () => {
    const child = { id: '2600000099', name: 'Nguyễn Văn An', personalId: '037217000123' };
    const names = (text: string) => namesAChild(text, [child]);
    for (const text of ['Lộ điểm của em NGUYỄN VĂN AN.', 'Nguyễn\nVăn  An', 'mã 2600000099', 'số “037217000123”'])
      assert.ok(names(text), text);
    for (const text of ['Nguyễn Văn Anh', '35 học sinh lớp 4A', 'An toàn', '12600000099', ''])
      assert.ok(!names(text), text);
    const hoa = { id: '3700000001', name: 'Nguyễn Thị Hòa', personalId: '037180000123' };
    for (const text of ['em Nguyễn Thị Hoà', 'Nguyen Thi Hoa', 'số 037.180.000.123', 'mã 37 0000 0001, lúc 8.30'])
      assert.ok(namesAChild(text, [hoa]), text);
    for (const text of ['Nguyễn Thị Hoan', 'số 1037.180.000.123', 'mã 37 0000 00012', 'ngày 18.06.2027, 35 em'])
      assert.ok(!namesAChild(text, [hoa]), text);
    const an = { ...hoa, name: 'Trần An' };
    assert.ok(namesAChild('em tran an', [an]) && namesAChild('em Trần An', [an]));
    assert.ok(!namesAChild('Đã trấn an phụ huynh', [an]));
    // A name of one word, or a short code, would stand in any text.
    assert.ok(!namesAChild('Em An lớp 1a', [{ id: '1a', name: 'An', personalId: null }]));
  });

  it('has a notice with every item of the form, in its order', () => {
    const items = [...FORM.matchAll(/^(\d+)\. \*\*([^/:]+?)(?: \/|:)/gm)].map(([, n, name]) => `${n}. ${name}:`);
    assert.equal(items.length, 10);
    const text = breachNotice({ school, officer: null, breach: bare });
    const places = items.map((item) => text.indexOf(`\n${item}`));
    assert.ok(
      places.every((at, i) => at > (places[i - 1] ?? 0)),
      items.filter((_, i) => places[i] === -1).join(),
    );
  });

  it('says “chưa rõ” of what nobody knows, and of nothing else', () => {
    const unknown = (breach: NoticeFacts['breach'], officer: NoticeFacts['officer'] = null) =>
      breachNotice({ school, officer, breach })
        .split('\n')
        .filter((line) => /^\d/.test(line) && line.includes('chưa rõ'))
        .map((line) => Number.parseInt(line));
    assert.deepEqual(unknown(bare), [2, 3, 5, 6, 7, 8, 9, 10]);
    const known = { ...bare, when: '7 giờ đến 9 giờ', kinds: ['marks'] as const, pupils: 35, parents: 0, staff: 0 };
    const officer = { name: 'Trần Thị Sáu', phone: '0912 000 111' };
    assert.deepEqual(unknown({ ...known, done: 'Đã gỡ tệp' }, officer), [7, 9, 10]);
    assert.deepEqual(unknown({ ...known, done: 'Đã gỡ tệp', staff: null }, officer), [6, 7, 9, 10]);
    const added = { about: 'consequences' as const, text: 'Có thể bị phát tán', at: '2027-06-19T01:00:00.000Z' };
    const text = breachNotice({ school, officer, breach: { ...known, supplements: [added] } });
    assert.match(text, /7\. Hậu quả có thể có: \n {3}Bổ sung lúc 08:00 ngày 19\/06\/2027: Có thể bị phát tán\n8\./);
    assert.match(text, /3\. Phát hiện: 15:00 ngày 18\/06\/2027; người ghi sổ: Đỗ Thị Mai\. Xảy ra: 7 giờ đến 9 giờ\n/);
    const why = { about: 'found' as const, text: 'Xem nhầm giờ', at: '2027-06-19T01:00:00.000Z' };
    const mended = { ...bare, foundAt: '2027-06-18T09:00:00.000Z', supplements: [why] };
    assert.match(
      breachNotice({ school, officer, breach: mended }),
      /3\. Phát hiện: 16:00 ngày 18\/06\/2027 \(ghi lần đầu 15:00 ngày 18\/06\/2027; sửa vì: Xem nhầm giờ\); người/,
    );
    assert.match(text, /☑ điểm, nhận xét/);
    assert.match(text, /☐ số định danh/);
  });
});
