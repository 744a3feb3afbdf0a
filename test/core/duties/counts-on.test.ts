import assert from 'node:assert/strict';
import { holdersOn } from '../../../core/duties/counts-on.js';

const YEAR = { begins: '2026-09-05', ends: '2027-05-31' };
const line = (who: string, fromDay: string, toDay: string | null, more = {}) => ({
  ...{ who, fromDay, toDay, duty: 'subject' as const, subject: 'TOAN', responsible: true },
  ...more,
});
const on = (day: string, ...lines: ReturnType<typeof line>[]) => holdersOn(lines, YEAR, day).map(({ who }) => who);

describe('whose a duty is', () => {
  it('by its days while the year is on, by the first before it', () => {
    assert.deepEqual(on('2026-08-01', line('thu', '2026-09-05', null), line('lan', '2026-09-06', null)), ['thu']);
    const passed = [line('thu', '2026-09-05', '2027-02-01'), line('lan', '2027-02-02', null)] as const;
    assert.deepEqual(on('2027-02-01', ...passed), ['thu']);
    assert.deepEqual(on('2027-02-02', ...passed), ['lan']);
  });

  it('after it whose it was on the last day, whatever end was named', () => {
    for (const end of [null, '2027-05-31', '2027-06-30']) {
      assert.deepEqual(on('2027-08-20', line('thu', '2026-09-05', end)), ['thu']);
    }
    assert.deepEqual(on('2027-06-01', line('thu', '2026-09-05', '2027-05-30')), []);
  });

  it('as long as nobody answers for it in her place, who does so by days of her own', () => {
    const [thu, lan] = [line('thu', '2026-09-05', null), line('lan', '2027-07-02', '2027-08-01')];
    assert.deepEqual(on('2027-07-01', thu, lan), ['thu']);
    assert.deepEqual(on('2027-07-02', thu, lan), ['lan']);
    assert.deepEqual(on('2027-08-02', thu, lan), ['thu']);
    // Other duties, and whoever only enters along, are not taken from anybody.
    assert.deepEqual(on('2027-07-02', line('thu', '2026-09-05', null, { subject: 'TV' }), lan), ['thu', 'lan']);
    assert.deepEqual(on('2027-07-02', line('thu', '2026-09-05', null, { responsible: false }), lan), ['thu', 'lan']);
    assert.deepEqual(on('2027-07-02', thu, { ...lan, responsible: false }), ['thu', 'lan']);
  });
});
