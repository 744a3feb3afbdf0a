import assert from 'node:assert/strict';
import { yearsWithin } from '../../../core/law/years-within.js';

describe('school years that days reach into', () => {
  const year = (id: string, begins: string, ends: string) => ({ id, calendar: { begins, ends } });
  const first = year('2025-2026', '2025-09-05', '2026-05-31');
  const second = year('2026-2027', '2026-09-05', '2027-05-31');
  const within = (fromDay: string, toDay: string, years = [second, first]) =>
    yearsWithin(years, { fromDay, toDay }).map(({ id }) => id);

  it('are those of which a day is among them, the oldest first', () => {
    assert.deepEqual(within('2025-12-01', '2025-12-31'), ['2025-2026']);
    assert.deepEqual(within('2026-09-05', '2026-09-05'), ['2026-2027']);
    assert.deepEqual(within('2025-12-01', '2026-12-31'), ['2025-2026', '2026-2027']);
  });

  it('are of days between two years the one that has ended', () => {
    assert.deepEqual(within('2026-06-01', '2026-09-04'), ['2025-2026']);
    assert.deepEqual(within('2026-05-31', '2026-09-05'), ['2025-2026', '2026-2027']);
    assert.deepEqual(within('2026-08-01', '2026-09-05'), ['2025-2026', '2026-2027']);
    assert.deepEqual(within('2026-07-01', '2027-06-30'), ['2025-2026', '2026-2027']);
    assert.deepEqual(within('2026-09-05', '2027-06-30'), ['2026-2027']);
    assert.deepEqual(within('2027-07-01', '2027-07-31'), ['2026-2027']);
  });

  it('may overlap, and be none before the first', () => {
    const early = year('2026-2027', '2026-05-20', '2027-05-31');
    assert.deepEqual(within('2026-05-25', '2026-05-31', [first, early]), ['2025-2026', '2026-2027']);
    assert.deepEqual(within('2026-06-01', '2026-06-30', [first, early]), ['2026-2027']);
    assert.deepEqual(within('2025-08-01', '2025-09-04'), []);
    assert.deepEqual(within('2025-08-01', '2025-09-04', []), []);
  });
});
