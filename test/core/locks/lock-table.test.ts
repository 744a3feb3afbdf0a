import assert from 'node:assert/strict';
import { FIELDS, type FieldKey } from '../../../core/fields/field-key.js';
import { LOCK_GROUPS, lockGroupOf } from '../../../core/locks/lock-groups.js';
import type { LockInForce } from '../../../core/locks/lock-order.js';
import { type LockVerdict, lockTable } from '../../../core/locks/lock-table.js';
import { isReleased, RECORD_STATES, type RecordState } from '../../../core/record/record-states.js';
import { AN, ask, CALENDAR, facts, klass, LEVEL, maths, ofAn, order, part, school } from '../../support/lock-facts.js';

const why = (verdict: LockVerdict): string => (verdict.open ? `open ${verdict.by}` : verdict.by);
const LATER = { from: '2027-06-02T00:00:00.000Z' };
const IN_WINDOW = '2027-06-10T00:00:00.000Z';
const AFTER_WINDOW = '2027-06-22T00:00:00.000Z';

describe('whether a field is open', () => {
  it('has every field in one group, and every group a field', () => {
    const found = new Set([...FIELDS.keys()].map((key) => lockGroupOf(key as FieldKey)));
    assert.deepEqual(
      [...LOCK_GROUPS].filter((group) => !found.has(group)),
      [],
    );
  });

  it('closes at the end of the named day in Viet Nam, to the millisecond', () => {
    assert.deepEqual(ask('2027-06-20T16:59:59.999Z'), {
      open: true,
      until: '2027-06-20T17:00:00.000Z',
      by: 'window',
      order: null,
    });
    assert.deepEqual(ask('2027-06-20T17:00:00.000Z'), { open: false, by: 'window', day: '2027-06-20', order: null });
  });

  it('takes a grade’s own day, and the lawful day where the school has set none', () => {
    const calendar = { ...CALENDAR, byGrade: { 5: { 'year-end': '2027-05-20' } } } as const;
    assert.equal(why(ask('2027-06-01T00:00:00.000Z', { calendar }, LEVEL, { id: 'ba', grade: 5 })), 'window');
    assert.equal(why(ask('2027-06-01T00:00:00.000Z', { calendar })), 'open window');
    assert.equal(why(ask('2027-06-30T16:59:59.999Z', { period: 'term-1' })), 'open window');
    assert.equal(why(ask('2027-06-30T17:00:00.000Z', { period: 'term-1' })), 'window');
  });

  it('closes values by law for the first group on 10/7, for the second on 25/8, whatever was ordered', () => {
    const orders = [order('open', ofAn, { until: '2027-09-30T00:00:00.000Z' })];
    assert.deepEqual(ask('2027-07-10T16:59:59.999Z', { orders }), {
      open: true,
      until: '2027-07-10T17:00:00.000Z',
      by: 'order',
      order: orders[0]!.id,
    });
    assert.deepEqual(ask('2027-07-10T17:00:00.000Z', { orders }), {
      open: false,
      by: 'law',
      day: '2027-07-10',
      order: null,
    });
    const second = new Set(['an']);
    assert.equal(why(ask('2027-08-25T16:59:59.999Z', { orders, second })), 'open order');
    assert.equal(why(ask('2027-08-25T17:00:00.000Z', { orders, second })), 'law');
  });

  it('gives the second group until 15/8 what is assessed anew, and no other sheet: June’s stay', () => {
    const second = new Set(['an']);
    const AUGUST = '2027-08-15T16:59:59.999Z';
    assert.equal(why(ask(AUGUST, { second, period: 'supplementary' })), 'open window');
    assert.equal(why(ask('2027-08-15T17:00:00.000Z', { second, period: 'supplementary' })), 'window');
    for (const period of ['term-1', 'year'] as const) {
      assert.equal(why(ask('2027-06-30T16:59:59.999Z', { second, period })), 'open window');
      assert.equal(why(ask('2027-06-30T17:00:00.000Z', { second, period })), 'window');
    }
  });

  it('promises of an opening and of a return no more than the law leaves', () => {
    const until = '2027-09-30T00:00:00.000Z';
    for (const opened of [order('open', ofAn, { until }), order('open', part, { source: 'return', until })]) {
      const verdict = ask('2027-07-05T00:00:00.000Z', { orders: [opened] });
      assert.equal(verdict.open && verdict.until, '2027-07-10T17:00:00.000Z');
    }
  });

  it('takes no pupil’s number for a grade', () => {
    const orders = [order('lock', { kind: 'pupil', pupil: '4' })];
    const table = lockTable(facts(IN_WINDOW, { orders }));
    assert.equal(why(table(AN, LEVEL)), 'open window');
    assert.equal(why(table({ id: '4', grade: 4 }, LEVEL)), 'order');
  });

  it('follows a lawful day the office above has moved', () => {
    const calendar = { ...CALENDAR, lawful: { corrections: '2027-07-20' } };
    const orders = [order('open', school, { until: '2027-09-30T00:00:00.000Z' })];
    assert.equal(why(ask('2027-07-15T00:00:00.000Z', { calendar, orders })), 'open order');
    assert.equal(why(ask('2027-07-21T00:00:00.000Z', { calendar, orders })), 'law');
  });

  for (const [title, orders, at, expected] of [
    ['an order locks what the calendar leaves open', [order('lock', klass)], IN_WINDOW, 'order'],
    ['an order opens what the calendar closed', [order('open', klass)], AFTER_WINDOW, 'open order'],
    ['the smallest scope decides', [order('lock', klass, LATER), order('open', maths)], AFTER_WINDOW, 'open order'],
    ['a pupil before a class-group', [order('lock', ofAn), order('open', maths, LATER)], IN_WINDOW, 'order'],
    [
      'within a scope the later execution',
      [order('lock', klass), order('open', klass, LATER)],
      IN_WINDOW,
      'open order',
    ],
    ['and the other way round', [order('open', klass), order('lock', klass, LATER)], IN_WINDOW, 'order'],
    ['an opening that is over speaks no more', [order('open', klass, { until: AFTER_WINDOW })], AFTER_WINDOW, 'window'],
    [
      'an order of another class is none of hers',
      [order('lock', { kind: 'class', classId: '4b' })],
      IN_WINDOW,
      'open window',
    ],
    ['an order of another period neither', [order('lock', klass, { period: 'term-1' })], IN_WINDOW, 'open window'],
    ['one for every period', [order('lock', klass, { period: null })], IN_WINDOW, 'order'],
    [
      'a strict lock ends smaller openings of before',
      [order('open', ofAn), order('lock', school, { strict: true, ...LATER })],
      IN_WINDOW,
      'strict-order',
    ],
    [
      'but not a smaller one of after',
      [order('lock', school, { strict: true }), order('open', ofAn, LATER)],
      AFTER_WINDOW,
      'open order',
    ],
    [
      'an ordinary lock leaves smaller openings',
      [order('open', ofAn), order('lock', school, LATER)],
      AFTER_WINDOW,
      'open order',
    ],
    ['a return opens after the window', [order('open', part, { source: 'return' })], AFTER_WINDOW, 'open return'],
    [
      'and under an ordinary lock',
      [order('lock', ofAn, LATER), order('open', part, { source: 'return' })],
      AFTER_WINDOW,
      'open return',
    ],
    [
      'not under a strict one, even of before it',
      [order('lock', school, { strict: true }), order('open', part, { source: 'return', ...LATER })],
      IN_WINDOW,
      'strict-order',
    ],
    [
      'a strict lock stands behind a smaller ordinary one',
      [
        order('lock', school, { strict: true }),
        order('lock', ofAn, LATER),
        order('open', part, { source: 'return', ...LATER }),
      ],
      IN_WINDOW,
      'strict-order',
    ],
    [
      'but not one whose scope has said something else since',
      [
        order('lock', school, { strict: true }),
        order('lock', school, LATER),
        order('open', part, { source: 'return', ...LATER }),
      ],
      IN_WINDOW,
      'open return',
    ],
    [
      'of which the openings it ended stay ended',
      [
        order('open', ofAn, { from: '2027-05-31T00:00:00.000Z' }),
        order('lock', school, { strict: true }),
        order('lock', school, LATER),
      ],
      IN_WINDOW,
      'order',
    ],
  ] as const) {
    it(title, () => assert.equal(why(ask(at, { orders })), expected));
  }

  it('says until when all that keeps a field open has ended', () => {
    const [soon, late] = ['2027-06-24T00:00:00.000Z', '2027-06-28T00:00:00.000Z'];
    const untilOf = (at: string, orders: readonly LockInForce[]) => {
      const verdict = ask(at, { orders });
      return verdict.open && verdict.until;
    };
    const returns = [soon, late].map((until) => order('open', part, { source: 'return', until }));
    assert.equal(untilOf(AFTER_WINDOW, returns), late);
    assert.equal(
      untilOf(AFTER_WINDOW, [order('open', ofAn, { until: soon }), order('open', klass, { until: late })]),
      late,
    );
    assert.equal(
      untilOf(IN_WINDOW, [order('open', klass, { until: '2027-06-12T00:00:00.000Z' })]),
      '2027-06-20T17:00:00.000Z',
    );
    assert.equal(untilOf(AFTER_WINDOW, [order('open', ofAn, { until: soon }), order('lock', school)]), soon);
    // A return that a strict lock lets through only while that lock's own scope is open.
    const strict = [order('lock', school, { strict: true }), order('lock', klass)];
    const through = [
      order('open', school, { until: soon, ...LATER }),
      order('open', part, { source: 'return', until: late, ...LATER }),
    ];
    assert.equal(untilOf(AFTER_WINDOW, [...strict, ...through]), soon);
  });

  it('a return opens the named pupil’s named groups alone', () => {
    const orders = [order('open', part, { source: 'return' })];
    assert.equal(why(ask(AFTER_WINDOW, { orders }, 'homeroom.remark')), 'open return');
    assert.equal(why(ask(AFTER_WINDOW, { orders }, 'subject.TV.level')), 'window');
    assert.equal(why(ask(AFTER_WINDOW, { orders }, LEVEL, { id: 'ba', grade: 4 })), 'window');
  });

  it('an agreed recall opens whatever the day, until the record begun anew is signed', () => {
    const orders = [order('open', ofAn, { source: 'recall', until: '2030-01-01T00:00:00.000Z' })];
    const at = (state: RecordState) =>
      why(ask('2028-10-01T00:00:00.000Z', { orders, states: new Map([['an', state]]) }));
    assert.deepEqual([at('entering'), at('homeroom-signed'), at('sealed')], ['open recall', 'signed', 'released']);
  });

  for (const state of RECORD_STATES) {
    it(`a record that is ${state} ${state === 'entering' ? 'closes nothing' : 'closes her values'}`, () => {
      const states = new Map([['an', state]]);
      const expected = state === 'entering' ? 'open window' : isReleased(state) ? 'released' : 'signed';
      assert.equal(why(ask(IN_WINDOW, { states })), expected);
      assert.equal(why(ask(IN_WINDOW, { states }, LEVEL, { id: 'ba', grade: 4 })), 'open window');
    });
  }
});
