import assert from 'node:assert/strict';
import { byGivenName, givenName } from '../../../core/text/by-given-name.js';

describe('class list order', () => {
  it('goes by given name, then by family and middle name, in Vietnamese order', () => {
    const names = [
      'Trần Văn Ánh',
      'Lê Thị Bình',
      'Đỗ Minh An',
      'Nguyễn Văn Đức',
      'Bùi Thu Dung',
      'Bùi Minh An',
      'Phạm Gia Ân',
      'Vũ Ăn',
    ];
    assert.deepEqual([...names].sort(byGivenName), [
      'Bùi Minh An',
      'Đỗ Minh An',
      'Trần Văn Ánh',
      'Vũ Ăn',
      'Phạm Gia Ân',
      'Lê Thị Bình',
      'Bùi Thu Dung',
      'Nguyễn Văn Đức',
    ]);
  });
  it('takes a single word as the given name', () => assert.equal(givenName('Krông'), 'Krông'));
});
