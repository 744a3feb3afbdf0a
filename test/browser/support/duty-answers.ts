/** What the fake API answers about duties and waiting changes. */
import { refusal } from '../../../core/codes/refusal.js';
import type { Duties } from '../../../core/contract/duties.js';
import type { Proposal } from '../../../core/contract/proposals.js';
import { changeDuties, type DutyChange } from '../../../core/duties/change-duties.js';
import { dutyGaps } from '../../../core/duties/duty-gaps.js';
import { type Answers, Refuse } from './fake-api.js';

const SUBJECTS = ['TV', 'TOAN', 'NN1', 'DD', 'GDTC', 'AN', 'MT', 'HDTN'] as const;
const CLASSES = ['1A', '2B', '4A'].map((name) => ({ id: `c-${name.toLowerCase()}`, name, subjects: [...SUBJECTS] }));
const PEOPLE = [
  ['u-hoa', 'Nguyễn Thị Minh Hoa'],
  ['u-lan', 'Phạm Ngọc Lan'],
  ['u-nhac', 'Lê Văn Nhạc'],
] as const;

export class DutySchool {
  lines: Duties['lines'] = CLASSES.flatMap(({ id: classId }, at) =>
    [null, 'TV', 'TOAN', 'NN1', 'DD', 'GDTC', 'MT', 'HDTN', ...(at === 2 ? [] : ['AN'])].map((subject, n) => ({
      id: at * 20 + n + 1,
      userId: subject === 'AN' ? 'u-nhac' : 'u-hoa',
      classId,
      subject: subject as Duties['lines'][number]['subject'],
      responsible: true,
      fromDay: '2026-09-05',
      toDay: null,
    })),
  );
  proposals: Proposal[] = [];
  confirmedAt: string | null = '2026-09-10T02:00:00.000Z';
  principal = false;
  refuseNext = false;

  table(): Duties {
    const days = { today: '2027-06-20', begins: '2026-09-05', ends: '2027-06-30' };
    const people = PEOPLE.map(([userId, name]) => ({ userId, name, active: true }));
    const world = { ...days, classes: CLASSES, people, lines: this.lines };
    return {
      ...world,
      schoolYear: '2026-2027',
      years: ['2026-2027'],
      confirmedAt: this.confirmedAt,
      gaps: dutyGaps(world),
      waiting: this.proposals.filter(({ decided }) => decided === null).length,
      can: this.principal ? ['change-duties', 'confirm-duties'] : ['change-duties'],
    };
  }

  readonly answers: Answers = {
    tasks: () => ({ schoolYear: '2026-2027', today: '2027-06-20', tasks: [], work: [], notes: [] }),
    duties: () => this.table(),
    changeDuties: ({ body }) => {
      const { changes } = body as { changes: DutyChange[] };
      if (this.refuseNext) {
        this.refuseNext = false;
        throw new Refuse(409, refusal('duty-moved-on'));
      }
      if (!this.principal) return { waits: 'p-1' };
      this.lines = changeDuties(this.table(), changes).lines.map((line, at) => ({ ...line, id: at + 1 }));
      return { waits: null };
    },
    hats: () => ({
      today: '2027-06-20',
      lines: [
        { userId: 'u-hanh', name: 'Phạm Thị Hạnh', hat: 'principal', fromDay: null, toDay: null, scope: null },
        {
          ...{ userId: 'u-lan', name: 'Phạm Ngọc Lan', hat: 'head', fromDay: '2026-09-05', toDay: null },
          scope: { grades: [4, 5], subjects: ['AN'] },
        },
      ],
      people: PEOPLE.map(([userId, name]) => ({ userId, name })),
      waiting: 1,
      alone: this.principal,
      can: ['change-hats'],
    }),
    committee: () => ({
      today: '2027-06-20',
      now: {
        number: '15/QĐ-THĐS',
        day: '2026-09-01',
        members: [
          { userId: 'u-hoa', name: 'Nguyễn Thị Minh Hoa', task: 'Thư ký', deputy: false, active: true },
          { userId: 'u-lan', name: 'Phạm Ngọc Lan', task: 'Thành viên', deputy: true, active: false },
        ],
      },
      people: PEOPLE.map(([userId, name]) => ({ userId, name })),
      waiting: 0,
      alone: this.principal,
      can: ['change-hats'],
    }),
    proposals: () => ({ proposals: this.proposals }),
    decideProposal: ({ params, body }) => {
      const said = body as { accept: boolean; reason?: string };
      const decided = { accepted: said.accept, by: 'Phạm Thị Hạnh', at: '2027-06-20T03:00:00.000Z' };
      this.proposals = this.proposals.map((one) =>
        one.id === params['id'] ? { ...one, can: [], decided: { ...decided, reason: said.reason ?? null } } : one,
      );
      return {};
    },
  };
}

export const proposal = (id: string): Proposal => ({
  id,
  kind: 'duties',
  by: 'Trần Văn Quản',
  own: false,
  madeAt: '2027-06-19T03:00:00.000Z',
  lines: [
    {
      kind: 'end',
      what: '4A',
      subject: 'TOAN',
      name: 'Nguyễn Thị Minh Hoa',
      shared: false,
      fromDay: null,
      toDay: '2027-06-20',
    },
    {
      kind: 'give',
      what: '4A',
      subject: 'TOAN',
      name: 'Phạm Ngọc Lan',
      shared: false,
      fromDay: '2027-06-21',
      toDay: null,
    },
  ],
  decided: null,
  can: ['decide-proposal'],
});
