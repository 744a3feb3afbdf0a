import assert from 'node:assert/strict';
import { CLASS_PERIODS } from '../../../core/codes/periods.js';
import { fileName, folderName, periodWords, sheetPrintName } from '../../../server/acts/sheets/workbook/file-name.js';

describe('names of files people take away', () => {
  it('are what a teacher would write, in letters every system keeps', () => {
    assert.deepEqual(
      CLASS_PERIODS.map((period) => fileName(`4A ${periodWords(period)}`)),
      [
        'Hoc-ba-4A-giua-hoc-ky-1.xlsx',
        'Hoc-ba-4A-cuoi-hoc-ky-1.xlsx',
        'Hoc-ba-4A-giua-hoc-ky-2.xlsx',
        'Hoc-ba-4A-cuoi-nam.xlsx',
        'Hoc-ba-4A-ly-lich.xlsx',
      ],
    );
    assert.equal(fileName('2+3C cuối năm'), 'Hoc-ba-2-3C-cuoi-nam.xlsx');
    assert.equal(fileName('4A Đặng Thị Thuỷ', 'pdf'), 'Hoc-ba-4A-Dang-Thi-Thuy.pdf');
    assert.equal(fileName('4A Đặng Thị Thuỷ'.normalize('NFD'), 'pdf'), 'Hoc-ba-4A-Dang-Thi-Thuy.pdf');
    assert.equal(sheetPrintName('4A cuối năm'), 'Bang-tong-hop-4A-cuoi-nam.pdf');
    assert.equal(folderName('Lớp 4A'), 'Lop-4A');
    assert.equal(fileName('../..\\x'), 'Hoc-ba-x.xlsx');
  });
});
