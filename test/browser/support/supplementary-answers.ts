/** What the fake API answers about the second group of class 4A. */
import { refusal } from '../../../core/codes/refusal.js';
import type { ChangesByCell } from '../../../core/contract/push.js';
import type { Supplementary, SupplementaryPupil } from '../../../core/contract/supplementary.js';
import { type Answers, Refuse } from './fake-api.js';

const TOAN = ['subject.TOAN.level', 'subject.TOAN.score', 'subject.TOAN.remark'];
const BEFORE = {
  'subject.TOAN.level': 'CHT',
  'subject.TOAN.score': '4',
  'subject.TOAN.remark': 'Còn nhầm khi nhân, chia; cần ôn bảng nhân trong hè.',
};
const PLAN = 'Ôn bảng nhân, phép chia có dư mỗi sáng thứ Ba và thứ Sáu tháng 7; cô Hoa dạy; đánh giá lại ngày 10/8.';

export const caseOf = (pupil: string, name: string, parts: Partial<SupplementaryPupil> = {}): SupplementaryPupil => ({
  ...{ pupil, name, grade: 4, state: 'to-plan', overdue: false, signed: false, fields: TOAN, waits: [] },
  before: { result: 'CHT', because: ['C ở Toán', '4 điểm ở Toán'], values: BEFORE },
  ...{ plan: null, after: null, unlimited: null, decision: null, own: TOAN, can: ['plan-supplementary'] },
  ...parts,
});

export class SupplementarySchool {
  pupils: SupplementaryPupil[] = [
    caseOf('0100000003', 'Lê Minh Châu'),
    caseOf('0100000004', 'Phạm Gia Hân', {
      ...{ state: 'waiting', waits: ['subject.TOAN.level', 'subject.TOAN.score'] },
      plan: { text: PLAN, by: 'Nguyễn Thị Minh Hoa', at: '2027-07-02T02:00:00.000Z' },
    }),
    caseOf('0100000005', 'Vũ Đức Khôi', {
      state: 'to-decide',
      plan: { text: PLAN, by: 'Nguyễn Thị Minh Hoa', at: '2027-07-02T02:00:00.000Z' },
      after: {
        result: 'CHT',
        because: ['C ở Toán'],
        values: { 'subject.TOAN.level': 'CHT', 'subject.TOAN.score': '5' },
      },
    }),
  ];
  late: Supplementary['late'] = [];
  refuseNext = false;
  /** Bodies of the acts. */
  readonly sent: { readonly name: string; readonly body: unknown }[] = [];

  readonly answers: Answers = {
    tasks: () => ({
      ...{ schoolYear: '2026-2027', today: '2027-07-20', tasks: [], notes: [] },
      work: [
        {
          ...{ kind: 'supplementary', n: 2, deadline: '2027-08-15', daysLeft: 25 },
          places: [{ classId: 'c-4a', className: '4A', subject: null, n: 2 }],
        },
      ],
    }),
    supplementary: () => ({
      ...{ classId: 'c-4a', className: '4A', schoolYear: '2026-2027', until: '2027-08-15', revision: 3, most: 'HT' },
      ...{ pupils: this.pupils, late: this.late },
    }),
    planSupplementary: ({ body }) => {
      const { pupil, plan } = this.note('planSupplementary', body) as { pupil: string; plan: string };
      const by = { by: 'Nguyễn Thị Minh Hoa', at: '2027-07-20T02:00:00.000Z' };
      this.change(pupil, { plan: { text: plan, ...by }, state: 'waiting', waits: TOAN.slice(0, 2) });
      return {};
    },
    withdrawSupplementary: ({ body }) => {
      const { pupil } = this.note('withdrawSupplementary', body) as { pupil: string };
      this.change(pupil, { plan: null, state: 'to-plan', waits: [], after: null });
      return {};
    },
    limitSupplementary: ({ body }) => {
      const { pupil, reason } = this.note('limitSupplementary', body) as { pupil: string; reason: string };
      this.change(pupil, { unlimited: { reason, by: 'Phạm Thị Lan', at: '2027-07-21T02:00:00.000Z' } });
      return {};
    },
    push: ({ body }) => {
      if (this.refuseNext) {
        this.refuseNext = false;
        throw new Refuse(503, refusal('shutting-down'));
      }
      const { changes } = this.note('push', body) as { changes: ChangesByCell };
      for (const [pupil, cells] of Object.entries(changes)) {
        const values = Object.fromEntries(Object.entries(cells).map(([field, [, value]]) => [field, value!]));
        this.change(pupil, { after: { result: 'HT', because: [], values }, state: 'settled', waits: [] });
      }
      return {
        revision: 4,
        accepted: 2,
        refused: [],
        conflicts: [],
        othersChanged: [],
        base: { revision: 4, values: {} },
      };
    },
  };

  private note(name: string, body: unknown): unknown {
    this.sent.push({ name, body });
    return body;
  }

  private change(id: string, parts: Partial<SupplementaryPupil>): void {
    this.pupils = this.pupils.map((one) => (one.pupil === id ? { ...one, ...parts } : one));
  }
}
