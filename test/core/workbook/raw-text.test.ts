import assert from 'node:assert/strict';
import { isBlank, rawText } from '../../../core/workbook/raw-text.js';

describe('the text of a raw cell', () => {
  it('is what the person sees', () => {
    const cells = [null, 8, 'T', true, { date: '2027-03-08' }, { error: '#N/A' }, { formula: 'A1', value: 2 }] as const;
    assert.deepEqual(cells.map(rawText), ['', '8', 'T', 'true', '2027-03-08', '#N/A', '2']);
  });

  it('is nothing for a formula without a result and for blanks', () => {
    assert.equal(rawText({ formula: 'A1', value: null }), '');
    assert.deepEqual([isBlank(' \n'), isBlank(undefined), isBlank(0)], [true, true, false]);
  });
});
