import assert from 'node:assert/strict';
import type { FormColumn } from '../../../core/forms/column.js';
import { headerDepth, headerGrid } from '../../../core/forms/header-grid.js';
import { acceptedTokens, headerToken } from '../../../core/forms/header-words.js';

const columns = (...headers: string[][]): FormColumn[] => headers.map((header) => ({ key: 'note', header, width: 5 }));

describe('merged headers', () => {
  const grid = columns(['STT'], ['Môn', 'Toán', 'Mức'], ['Môn', 'Toán', 'Điểm'], ['Môn', 'Nhạc'], ['Ghi chú']);

  it('join equal groups side by side and let the last label reach down', () => {
    assert.equal(headerDepth(grid), 3);
    assert.deepEqual(
      headerGrid(grid).map(({ label, top, bottom, left, right }) => `${label} ${top}-${bottom} ${left}-${right}`),
      ['STT 0-2 0-0', 'Môn 0-0 1-3', 'Ghi chú 0-2 4-4', 'Toán 1-1 1-2', 'Nhạc 1-2 3-3', 'Mức 2-2 1-1', 'Điểm 2-2 2-2'],
    );
  });

  it('do not join a label with a group of the same name', () => {
    const cells = headerGrid(columns(['A', 'x'], ['A']));
    assert.deepEqual(
      cells.map(({ label, bottom, left, right }) => `${label} ${bottom} ${left}-${right}`),
      ['A 0 0-0', 'A 1 1-1', 'x 1 0-0'],
    );
  });

  it('cover every cell of the band exactly once', () => {
    const covered = new Map<string, number>();
    for (const { top, bottom, left, right } of headerGrid(grid)) {
      for (let row = top; row <= bottom; row++) {
        for (let column = left; column <= right; column++)
          covered.set(`${row},${column}`, (covered.get(`${row},${column}`) ?? 0) + 1);
      }
    }
    assert.equal(covered.size, 3 * grid.length);
    assert.ok([...covered.values()].every((count) => count === 1));
  });
});

describe('header words', () => {
  it('do not mind case, spaces, accents and where they stand, nor i and y', () => {
    const same = ['Mĩ  thuật', 'MỸ THUẬT', 'mi\nthuật', 'Mĩ thuật'.normalize('NFD'), 'Mi thuat'];
    assert.deepEqual(new Set(same.map(headerToken)), new Set(['mi thuat']));
    assert.equal(headerToken('Sức khỏe'), headerToken('Sức khoẻ'));
    assert.equal(headerToken('Ðạo đức'), headerToken('Đạo đức'));
  });

  it('know what other programs call a column', () => {
    const known = (label: string, ...texts: string[]): void => {
      for (const text of texts) assert.ok(acceptedTokens(label).has(headerToken(text)), `${text} → ${label}`);
    };
    known('Ngoại ngữ 1 (Tiếng Anh)', 'Tiếng Anh', 'NN1', 'Ngoại ngữ 1', 'Ngoại ngữ 1 – Tiếng Anh');
    known('Ngoại ngữ 1 (Tiếng Pháp)', 'Tiếng Pháp');
    known('Tự nhiên và Xã hội', 'TN&XH', 'TN & XH', 'TNXH');
    known('Lịch sử và Địa lí', 'LS&ĐL', 'Lịch sử và Địa lý');
    known('Giáo dục thể chất', 'GDTC');
    known('Nghệ thuật (Âm nhạc)', 'Âm nhạc');
    known('Điểm KTĐK', 'Điểm KTDK', 'KTĐK');
    known('Mã học sinh', 'Mã định danh Bộ GD&ĐT', 'mã HS');
  });
});
