import type { Practice } from '../../../core/contract/practice.js';

/** A practice class that some have tried. */
export const PRACTICE: Practice = {
  now: { classId: 'tap-1', className: 'tập (không tính)', grade: 4, pupils: 10 },
  practised: [{ name: 'Cô Thu', pushes: 3, at: '2027-06-18T02:00:00.000Z' }],
  notYet: ['Cô Lan', 'Thầy Bình'],
  can: ['keep-practice'],
};
