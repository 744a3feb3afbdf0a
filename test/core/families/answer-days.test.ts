import assert from 'node:assert/strict';
import { answerBy } from '../../../core/families/answer-days.js';

describe('by when a family is answered', () => {
  it('is two working days after it asked, whatever day that was', () => {
    const days: [string, string][] = [
      // Monday to Sunday.
      ['2027-06-07', '2027-06-09'],
      ['2027-06-08', '2027-06-10'],
      ['2027-06-09', '2027-06-11'],
      ['2027-06-10', '2027-06-14'],
      ['2027-06-11', '2027-06-15'],
      ['2027-06-12', '2027-06-15'],
      ['2027-06-13', '2027-06-15'],
      ['2026-12-31', '2027-01-04'],
    ];
    for (const [received, by] of days) assert.equal(answerBy(received), by, received);
  });
});
