/** What the fake API answers about the school's own rules and who leads it. */
import { DEFAULT_RULES } from '../../../core/school-rules/school-rules.js';
import type { Answers } from './fake-api.js';

const rules = { ...DEFAULT_RULES, executors: [...DEFAULT_RULES.executors] };

export const SCHOOL_RULES: Answers = {
  readiness: () => ({
    schoolYear: '2026-2027',
    lacks: [],
    waiting: [],
    laws: { years: [], rules: [], lists: [], announced: [] },
  }),
  schoolRules: () => ({
    today: '2027-06-20',
    now: { rules, decision: null },
    toCome: [
      {
        number: '30/QĐ-THĐS',
        day: '2027-06-18',
        fromDay: '2027-07-01',
        rules: { ...rules, lapseDays: 3, windowDays: 10 },
      },
    ],
    executors: 1,
    can: ['decide-school-rules', 'make-school-documents'],
  }),
  decideSchoolRules: () => ({}),
};

const fact = { capacity: 'acting', number: '88/QĐ-SGDĐT', day: '2027-06-18', fromDay: '2027-06-20' } as const;

export const LEADERS: Answers = {
  leaders: () => ({
    today: '2027-06-20',
    now: { userId: 'u-hanh', name: 'Phạm Thị Hạnh', capacity: 'principal', document: null },
    toCome: [],
    waiting: [
      {
        ...{ ...fact, id: 'l-1', userId: 'u-phuc', name: 'Hoàng Văn Phúc', by: 'Trần Văn Quản' },
        ...{ at: '2027-06-20T02:00:00.000Z', reason: 'Hiệu trưởng nằm viện, Sở giao quyền', can: ['decide-leader'] },
      },
    ],
    mandates: [{ name: 'Hoàng Văn Phúc', fromDay: '2027-06-20', toDay: '2027-06-25', document: '12/QĐ-THĐS' }],
    orders: [{ kind: 'lock', reason: 'Hết hạn nhập', at: '2027-06-19T09:00:00.000Z' }],
    people: [{ userId: 'u-phuc', name: 'Hoàng Văn Phúc', vicePrincipal: true }],
    alone: false,
    can: ['enter-leader', 'decide-leader'],
  }),
  decideLeader: () => ({}),
};
