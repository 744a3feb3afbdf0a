/** What the fake API answers about reports to the office above. */
import type { Completions, CompletionToSign } from '../../../core/contract/completions.js';
import type { Report, ReportLines, Reports } from '../../../core/contract/reports.js';
import type { Answers } from './fake-api.js';

export const reportOf = (id: string, parts: Partial<Report> = {}): Report => ({
  ...{ id, what: 'submit', schoolYear: '2026-2027', className: '4A', state: 'sent', units: 3, agreed: 0, refused: 0 },
  ...{ askedBy: 'Phạm Thị Lan', askedAt: '2027-06-20T02:00:00.000Z', sentAt: '2027-06-20T02:01:00.000Z' },
  ...{ answeredAt: null, toSign: false, tries: 0, nextAt: null, trouble: null, waiting: null, document: null },
  ...{ question: null, reply: null, withdrawal: null },
  ...parts,
});

const SEAL = {
  ...{ code: 'HB17', field: 'KY_PHAT_HANH', says: null },
  reason: 'Dấu của trường không bằng chứng thư đã được phê duyệt.',
  remedy: 'Văn thư ký phát hành lại bằng chứng thư đã được phê duyệt.',
};

export class ReportsSchool {
  byMachine = true;
  ready: Reports['ready'] = [
    {
      transactionId: 't-1',
      className: '4B',
      schoolYear: '2026-2027',
      units: 34,
      signedAt: '2027-06-20T09:00:00+07:00',
    },
    {
      transactionId: 't-2',
      className: '5A',
      schoolYear: '2026-2027',
      units: 31,
      signedAt: '2027-06-20T09:10:00+07:00',
    },
  ];
  groups: Reports['groups'] = [
    {
      ...{ schoolYear: '2026-2027', group: 'first', ends: '2027-06-30' },
      ...{ toFinalise: 2, finalised: 0, notAccepted: 1, overdue: false },
      late: [{ unit: 2, name: 'Trần Thị Ngọc Bích', className: '4A' }],
    },
  ];
  reports: Report[] = [
    reportOf('r-1', { state: 'answered', agreed: 2, refused: 1, answeredAt: '2027-06-20T03:00:00.000Z' }),
  ];
  certificates: Reports['certificates'] = [];
  signs = false;
  completions: Completions['groups'] = [];
  toSign: CompletionToSign = {
    facts: {
      ...{ school: { code: '37000001', name: 'Trường Tiểu học Đồng Sơn' }, schoolYear: '2026-2027', group: 'first' },
      ...{ ends: '2027-06-30', classes: [{ className: '4A', pupils: 3, finalised: 2 }], recalled: [], decided: [] },
      late: [{ pupil: '0100000001', name: 'Nguyễn Hoàng Bảo An', className: '4A' }],
    },
    ...{ number: 2, notFinal: [], reasons: {} },
    leader: { name: 'Phạm Thị Lan', personalId: '037000000001', office: 'Hiệu trưởng' },
  };
  keptBack: Reports['keptBack'] = [];
  can: Reports['can'] = [
    'submit',
    'finalise',
    'recall',
    'take-report-files',
    'enter-office-answer',
    'confirm-office-answer',
  ];
  lines: ReportLines['lines'] = [
    ...(['Nguyễn Hoàng Bảo An', 'Trần Thị Ngọc Bích', 'Lê Minh Châu'] as const).map((name, i) => ({
      ...{ unit: i + 1, pupil: `010000000${i + 1}`, name, className: '4A', code: `c-${i}` },
      late: i === 1 ? '2027-06-30' : null,
      ...(i === 0
        ? ({ state: 'refused', outcome: 'refused', trouble: SEAL } as const)
        : ({ state: 'accepted', outcome: 'agreed', trouble: null } as const)),
    })),
  ];
  /** Bodies of the acts. */
  readonly sent: { readonly name: string; readonly body: unknown }[] = [];

  readonly answers: Answers = {
    reports: () => ({
      ...{ byMachine: this.byMachine, ready: this.ready, groups: this.groups, reports: this.reports, can: this.can },
      certificates: this.certificates,
      keptBack: this.keptBack,
      classes: [
        {
          ...{ classId: 'c-4a', className: '4A', schoolYear: '2026-2027', toPack: 1 },
          counts: { refused: 1, accepted: 2 },
        },
      ],
    }),
    completions: () => ({ groups: this.completions, can: this.signs ? ['sign-completion'] : [] }),
    completionToSign: () => this.toSign,
    reportLines: () => ({ report: this.reports[0]!, lines: this.lines }),
    recallable: () => ({
      units: this.lines.map(({ unit, name, className, code, state }) => ({
        ...{ unit, name, classId: 'c-4a', className, schoolYear: '2026-2027', code, state },
        ...{ possible: true, byOffice: state === 'accepted' },
      })),
    }),
    submitUnits: ({ body }) => {
      this.sent.push({ name: 'submitUnits', body });
      const { transactions } = body as { transactions: string[] };
      this.ready = this.ready.filter(({ transactionId }) => !transactions.includes(transactionId));
      this.reports = [
        ...transactions.map((id) => reportOf(id, { state: 'waiting', className: '4B', units: 34 })),
        ...this.reports,
      ];
      return { reports: transactions };
    },
    finaliseUnits: ({ body }) => {
      this.sent.push({ name: 'finaliseUnits', body });
      this.groups = this.groups.map((group) => ({ ...group, toFinalise: 0 }));
      return { reports: ['f-1'], units: 2 };
    },
    enterAnswer: ({ body }) => {
      this.sent.push({ name: 'enterAnswer', body });
      return { answer: 'a-1' };
    },
    recallUnits: ({ body }) => {
      this.sent.push({ name: 'recallUnits', body });
      return { recalled: 1, reports: [] };
    },
    decideAnswer: ({ body }) => {
      this.sent.push({ name: 'decideAnswer', body });
      this.reports = this.reports.map((report) => ({ ...report, waiting: null, state: 'answered' }));
      return {};
    },
  };
}
