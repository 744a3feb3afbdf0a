/** What the fake API answers about tests of class 4A that are sat again. */
import type { Retest, Retests } from '../../../core/contract/retests.js';
import { type Answers } from './fake-api.js';

export const retestOf = (parts: Partial<Retest> = {}): Retest => ({
  ...{ id: '5a0f1d52-93c7-4a0e-8f35-b1a2c3d4e5f6', pupil: '0100000003', name: 'Lê Minh Châu', subject: 'TOAN' },
  ...{ period: 'year-end', score: 3, reason: 'Cả năm em làm tốt, hôm kiểm tra em sốt.', by: 'Nguyễn Thị Minh Hoa' },
  ...{ at: '2027-06-18T02:00:00.000Z', decision: null, attempts: [], can: ['enter-subject-values'] },
  ...parts,
});

export class RetestSchool {
  retests: Retest[] = [];
  /** Of who looks. */
  can: Retest['can'] = ['enter-subject-values'];
  subjects: Retests['subjects'] = ['TOAN', 'KH'];
  /** Bodies of the acts. */
  readonly sent: unknown[] = [];

  readonly answers: Answers = {
    retests: () => ({
      ...{ classId: 'c-4a', className: '4A', periods: ['term-1', 'year-end'], subjects: [...this.subjects] },
      retests: this.retests.map((one) => ({ ...one, ...(this.can && { can: [...this.can] }) })),
    }),
    sheet: () => ({
      ...{ schoolYear: '2026-2027', classId: 'c-4a', className: '4A', period: 'year-end', revision: 7, own: [] },
      pupils: [
        { id: '0100000003', name: 'Lê Minh Châu', birthDate: '2017-03-02', sex: 'F', grade: 4, mode: 'normal' },
        { id: '0100000004', name: 'Phạm Gia Hân', birthDate: '2017-05-12', sex: 'F', grade: 4, mode: 'normal' },
      ],
      values: { '0100000003': { 'subject.TOAN.score': '3' } },
    }),
    proposeRetest: ({ body }) => {
      const { reason } = this.note(body) as { reason: string };
      this.retests = [retestOf({ reason })];
      return { retest: this.retests[0]!.id };
    },
    decideRetest: ({ body }) => {
      const { agreed, answer } = this.note(body) as { agreed: boolean; answer: string };
      this.change({ decision: { agreed, answer, by: 'Phạm Thị Lan', at: '2027-06-19T02:00:00.000Z' } });
      return {};
    },
    sitRetest: ({ body }) => {
      const { number, score, satOn } = this.note(body) as { number: number; score: number; satOn: string };
      const attempt = { number, score, satOn, by: 'Nguyễn Thị Minh Hoa', at: '2027-06-20T02:00:00.000Z' };
      this.change({ attempts: [...this.retests[0]!.attempts, attempt] });
      return {};
    },
  };

  private note(body: unknown): unknown {
    this.sent.push(body);
    return body;
  }

  private change(parts: Partial<Retest>): void {
    this.retests = this.retests.map((one) => ({ ...one, ...parts }));
  }
}
