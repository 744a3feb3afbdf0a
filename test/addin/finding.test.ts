import assert from 'node:assert/strict';
import { filterOf } from '../../addin/bank/filter.js';
import { finder } from '../../addin/lists/find-words.js';

describe('finding by words', () => {
  const names = ['Đặng Thị Ngọc Ánh', 'Nguyễn Ngọc Anh', 'Trần Văn Bình'];
  const found = (typed: string) => names.filter(finder(typed));

  it('finds without accents and in any order, and with them exactly', () => {
    assert.deepEqual(found('anh ngoc'), names.slice(0, 2));
    assert.deepEqual(found('ánh'), [names[0]]);
    assert.deepEqual(found('dang'), [names[0]]);
    assert.deepEqual(found('ngoc binh'), []);
  });
  it('finds everything where nothing is typed', () => assert.deepEqual(found('  '), names));
});

describe('a bank filter in the address', () => {
  it('is what somebody can choose, and nothing else', () => {
    const chosen = { search: 'x', about: 'subject.TV', level: 'Đ', whose: 'own' };
    assert.deepEqual(filterOf(chosen), chosen);
    const nothing = { search: '', about: null, level: null, whose: null };
    assert.deepEqual(filterOf({ about: 'subject.X', level: 'Z', whose: '__proto__', class: '4A' }), nothing);
  });
});
