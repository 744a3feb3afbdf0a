import assert from 'node:assert/strict';
import { changeDuties } from '../../../core/duties/change-duties.js';
import type { DutyLine } from '../../../core/duties/duty-line.js';
import { passDuty } from '../../../core/duties/pass-duty.js';

const TODAY = '2027-01-11';
const line = (id: number, userId: string, parts: Partial<DutyLine> = {}): DutyLine => ({
  ...{ id, userId, classId: '4a', subject: 'TOAN', responsible: true, fromDay: '2026-09-05', toDay: null },
  ...parts,
});
const given = { classId: '4a', subject: 'TOAN', responsible: true, fromDay: TODAY, toDay: null } as const;
const world = (lines: readonly DutyLine[]) => ({
  today: TODAY,
  begins: '2026-09-05',
  ends: '2027-05-31',
  classes: [{ id: '4a', name: '4A', subjects: ['TOAN'] as const }],
  people: ['thu', 'lan', 'hoa'].map((userId) => ({ userId, name: userId, active: true })),
  lines,
});

describe('passing a duty on', () => {
  it('ends the day before whoever answers for it, and leaves others and other classes alone', () => {
    const lines = [
      line(1, 'thu'),
      line(2, 'hoa', { responsible: false }),
      line(3, 'thu', { classId: '4b' }),
      line(4, 'thu', { subject: 'TV' }),
      line(5, 'hoa', { toDay: '2026-12-01' }),
    ];
    assert.deepEqual(passDuty({ lines }, { ...given, userId: 'lan' }), [
      { kind: 'end', id: 1, lastDay: '2027-01-10' },
      { kind: 'give', ...given, userId: 'lan' },
    ]);
  });

  it('lets who entered along answer for it herself, and takes back what was to begin later', () => {
    const lines = [line(1, 'thu', { toDay: '2027-02-28' }), line(2, 'hoa', { fromDay: '2027-03-01' })];
    const helper = line(3, 'lan', { responsible: false });
    const changes = passDuty({ lines: [...lines, helper] }, { ...given, userId: 'lan' });
    assert.deepEqual(changes.slice(0, 3), [
      { kind: 'end', id: 1, lastDay: '2027-01-10' },
      { kind: 'end', id: 2, lastDay: '2027-02-28' },
      { kind: 'end', id: 3, lastDay: '2027-01-10' },
    ]);
    assert.deepEqual(changeDuties(world([...lines, helper]), changes).refused, []);
  });

  it('ends nobody where somebody only enters along', () => {
    const shared = { ...given, responsible: false, userId: 'lan' };
    assert.deepEqual(passDuty({ lines: [line(1, 'thu')] }, shared), [{ kind: 'give', ...shared }]);
  });
});
