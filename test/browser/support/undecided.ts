/** Pupils who have not completed the year, before and after the principal's decision. */
import type { RecordLine } from '../../../core/contract/signing.js';
import { PROMOTION_DECISION } from '../../../core/record/promotion-kinds.js';
import { line } from './signing-answers.js';

export const OWED_DECISION = { userId: null, name: 'Phạm Thị Lan', fields: [PROMOTION_DECISION] };

/** Toán not reached, everything else there; `proposesNot` is the homeroom teacher's tick. */
export const undecidedLine = (index: number, proposesNot: boolean, parts: Partial<RecordLine> = {}): RecordLine =>
  line(index, {
    result: 'CHT',
    because: ['C ở Toán', 'điểm 4 môn Toán', 'C ở năng lực Tính toán'],
    completed: false,
    promoted: null,
    awardsAllowed: [],
    owed: [OWED_DECISION],
    promotion: {
      ...{ kind: 'to-decide', basis: 'CHT:subject.TOAN.level=CHT', proposesNot, number: 0 },
      decision: null,
    },
    ...parts,
  });

/** Nobody is assessed, and the principal decides as well. */
export const notAssessedLine = (index: number): RecordLine =>
  undecidedLine(index, false, {
    result: null,
    because: [],
    completed: null,
    subjectsSigned: 0,
    subjectsNeeded: 0,
    promotion: { kind: 'to-decide', basis: 'not-assessed', proposesNot: false, number: 0, decision: null },
  });

export interface Decided {
  readonly pupil: string;
  readonly promoted: boolean;
  readonly reason: string;
  readonly number: number;
}

export const decidedLine = (
  one: RecordLine,
  { promoted, reason, number }: Omit<Decided, 'pupil'>,
  by = 'Phạm Thị Lan',
): RecordLine => ({
  ...one,
  promoted,
  owed: one.owed.filter(({ fields }) => !fields.includes(PROMOTION_DECISION)),
  flags:
    one.promotion.proposesNot === promoted
      ? [{ flag: 'tick-differs', detail: 'bảng đánh dấu Chưa được lên lớp, hiệu trưởng quyết định được lên lớp' }]
      : [],
  promotion: {
    ...one.promotion,
    number: number + 1,
    decision: { promoted, reason, by, at: '2027-06-20T13:05:00Z', stands: true },
  },
});
