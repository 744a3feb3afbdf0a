import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SheetPeriod } from '../../../core/codes/periods.js';
import type { Grade } from '../../../core/law/law.js';
import { lockTable } from '../../../core/locks/lock-table.js';
import { progressOf } from '../../../core/record/progress.js';
import { CLOSED_BY, rehearse, type RehearsalFacts } from '../../../core/rehearsal/rehearse.js';
import { classDebts } from '../../../core/reminders/class-debts.js';
import type { SheetValues } from '../../../core/sheet/values.js';
import { facts as lockFacts, order } from '../../support/lock-facts.js';
import { buildContext, buildPupil, fullValues } from '../../support/sheets.js';

const of = (...grades: Grade[]) => grades.map((grade, i) => buildPupil({ id: `260${i}`, grade }));
const THU = { userId: 'thu', name: 'Trần Thị Thu', duty: 'homeroom', subject: null, responsible: true } as const;
const NHAC = { userId: 'nhac', name: 'Lê Văn Nhạc', duty: 'subject', subject: 'AN', responsible: true } as const;

function factsOf(values: SheetValues, parts: Parameters<typeof buildContext>[0], more: Partial<RehearsalFacts> = {}) {
  const context = { ...buildContext(parts), closed: new Map() };
  const progress = (period: SheetPeriod) =>
    progressOf({ context: { ...context, period }, values, signed: {}, digest: (text) => text });
  const { schoolYear, class: klass } = context;
  return {
    ...{ context, periods: ['year-end'] as const, progress, asksSubjects: true, teachers: [THU, NHAC] },
    ...{ returned: [], decisions: new Map(), waitsAnew: () => false, covers: [], waiting: [] },
    locks: lockFacts('2027-06-01T00:00:00.000Z', { schoolYear, classId: klass.id }),
    ...more,
  } satisfies RehearsalFacts;
}

describe('a lock rehearsed', () => {
  it('gives each cell to the open or to the closed ones, as the lock table says it of that instant', () => {
    const scopes = fc.constantFrom(
      ...([{ kind: 'school' }, { kind: 'grade', grade: 1 }, { kind: 'grade', grade: 4 }] as const),
    );
    const drawn = fc.array(fc.record({ scope: scopes, open: fc.boolean() }), { maxLength: 4 });
    fc.assert(
      fc.property(drawn, fc.constantFrom(...CLOSED_BY), fc.integer({ min: 1, max: 30 }), (orders, by, day) => {
        const facts = factsOf({}, { pupils: of(1, 4, 4) });
        const carriedOut = orders.map(({ scope, open }) => order(open ? 'open' : 'lock', scope));
        const locks = { ...facts.locks, orders: carriedOut };
        const on = `2027-06-${String(day).padStart(2, '0')}`;
        const rows = rehearse({ ...facts, locks }, { day: on, by });
        assert.deepEqual(
          rows.map(({ grade, pupils }) => [grade, pupils]),
          [
            [1, 1],
            [4, 2],
          ],
        );
        const at = new Date(Date.parse(`${on}T17:00:00.000Z`)).toISOString();
        const added =
          by === 'calendar' ? [] : [order('lock', { kind: 'school' }, { from: at, strict: by === 'strict-order' })];
        const decide = lockTable({ ...locks, at, orders: [...carriedOut, ...added] });
        for (const { grade, open, closed } of rows) {
          const verdict = decide({ id: `x${grade}`, grade: grade! }, 'subject.TV.level');
          assert.equal(open.length > 0, verdict.open);
          assert.equal(closed.length > 0, !verdict.open);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('owes the same whether its grades are counted together or one by one', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(1, 2, 4), { minLength: 1, maxLength: 5 }), fc.nat(), (grades, seed) => {
        const context = buildContext({ pupils: of(...(grades as Grade[])) });
        const values = Object.fromEntries(
          Object.entries(fullValues(context)).map(([pupil, row], i) => [
            pupil,
            Object.fromEntries(Object.entries(row).filter((_, at) => (at + seed + i) % 3 > 0)),
          ]),
        );
        const facts = factsOf(values, { pupils: context.pupils });
        const sum = (list: readonly { readonly n: number }[]) => list.reduce((all, { n }) => all + n, 0);
        const rows = rehearse(facts, { day: '2027-06-10', by: 'order' });
        for (const kind of ['enter', 'sign-list', 'sign-records'] as const) {
          const ofKind = <D extends { readonly kind: string }>(debts: readonly D[]) =>
            debts.filter((one) => one.kind === kind);
          assert.equal(sum(rows.flatMap(({ debts }) => ofKind(debts))), sum(ofKind(classDebts(facts, null))), kind);
        }
        assert.equal(
          sum(rows.map(({ missing }) => ({ n: missing }))),
          sum(rows.map(({ refused }) => ({ n: refused }))),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('tells what some pupils alone could still enter, when a return keeps them open', () => {
    const facts = factsOf({}, { pupils: of(4, 4) });
    const scope = { kind: 'part', pupils: [facts.context.pupils[0]!.id], groups: ['TOAN'] } as const;
    const back = order('open', scope, { source: 'return', until: '2027-06-30T00:00:00.000Z' });
    const locks = { ...facts.locks, orders: [back] };
    const ask = (by: (typeof CLOSED_BY)[number]) => rehearse({ ...facts, locks }, { day: '2027-06-25', by })[0]!;
    const maths = (by: (typeof CLOSED_BY)[number]) =>
      ask(by).debts.find(({ kind, subject }) => kind === 'enter' && subject === 'TOAN')!;
    // The principal's return gives way to a lock without exception alone (H8).
    assert.deepEqual(
      [maths('calendar').then, maths('order').then, maths('strict-order').then],
      ['partly', 'partly', 'closed'],
    );
    const { missing, refused, perhaps } = ask('order');
    assert.equal(perhaps, maths('order').n);
    assert.equal(missing, refused + perhaps);
  });

  it('asks nobody for records before their sheet has come, and offices for what is theirs', () => {
    const covers = [
      { grade: 4, state: null, n: 2 },
      { grade: 4, state: 'confirmed', n: 3 },
      { grade: 4, state: 'signed', n: 4 },
      { grade: 4, state: 'settled', n: 5 },
    ] as const;
    const facts = factsOf({}, { pupils: of(4) }, { periods: ['mid-term-1'], covers });
    const debts = classDebts(facts, null).filter(({ kind }) => kind !== 'enter');
    assert.deepEqual(
      debts.map(({ kind, n, userId, office }) => [kind, n, userId, office]),
      [
        ['confirm-covers', 2, 'thu', null],
        ['sign-covers', 3, null, 'principal'],
        ['seal-covers', 4, null, 'clerk'],
      ],
    );
  });

  it('counts orders that wait for what they speak of', () => {
    const facts = factsOf({}, { pupils: of(1, 4) });
    const waiting = [
      { scope: { kind: 'school' }, period: null },
      { scope: { kind: 'grade', grade: 4 }, period: 'year-end' },
      { scope: { kind: 'group', classId: facts.context.class.id, group: 'TOAN' }, period: null },
      { scope: { kind: 'class', classId: 'another' }, period: null },
      { scope: { kind: 'pupil', pupil: facts.context.pupils[0]!.id }, period: null },
      { scope: { kind: 'school' }, period: 'mid-term-1' },
    ] as const;
    const rows = rehearse({ ...facts, waiting }, { day: '2027-06-10', by: 'order' });
    assert.deepEqual(
      rows.map(({ waitingOrders }) => waitingOrders),
      [3, 3],
    );
  });
});
