import assert from 'node:assert/strict';
import { findingsWords } from '../../../core/words/findings-words.js';
import { planFindings } from '../../../core/workbook/plan-findings.js';

const finding = (message: string) =>
  ({
    severity: 'error',
    sheet: 'Bảng tổng hợp',
    cell: 'G12',
    pupil: 'Trần Thị Bình',
    message,
    remedy: 'Nhập số nguyên.',
  }) as const;

describe('the tab of findings', () => {
  it('gives a long finding the height of its lines, so that no row prints over the next', () => {
    const { rowHeights } = planFindings(
      [finding('Ngắn.'), finding('Điểm kiểm tra là số nguyên. '.repeat(8))],
      findingsWords('vi'),
    );
    assert.equal(rowHeights[4], 16);
    assert.ok(rowHeights[5]! >= 4 * 16, String(rowHeights[5]));
  });

  it('says that nothing was found', () => {
    const { cells } = planFindings([], findingsWords('vi'));
    assert.equal(cells.length, 2);
  });
});
