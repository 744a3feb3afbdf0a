import assert from 'node:assert/strict';
import { lapseOf, ORDER_MOVES, ORDER_STATES, orderState, warnedFrom } from '../../../core/locks/order-states.js';

const ORDERED = new Date('2027-06-01T02:00:00.000Z');
const LAPSES = '2027-06-08T02:00:00.000Z';

describe('where an order stands', () => {
  it('is told from what was written and the moment', () => {
    const waits = { withdrawnAt: null, executed: null, lapsesAt: LAPSES };
    assert.equal(orderState(waits, '2027-06-08T01:59:59.999Z'), 'waiting');
    assert.equal(orderState(waits, LAPSES), 'lapsed');
    const opened = { ...waits, executed: { at: '2027-06-02T00:00:00.000Z', until: '2027-06-03T00:00:00.000Z' } };
    assert.equal(orderState(opened, '2027-06-02T23:59:59.999Z'), 'carried-out');
    assert.equal(orderState(opened, '2027-06-03T00:00:00.000Z'), 'ended');
    assert.equal(orderState({ ...waits, withdrawnAt: '2027-06-02T00:00:00.000Z' }, LAPSES), 'withdrawn');
    const lock = { withdrawnAt: null, executed: null, lapsesAt: null };
    assert.equal(orderState(lock, '2040-01-01T00:00:00.000Z'), 'waiting');
  });

  it('is reached in every state, and left by nothing but what is in the table', () => {
    const reached = new Set<string>(['waiting']);
    for (const state of reached) for (const { from, to } of ORDER_MOVES) if (from === state) reached.add(to);
    assert.deepEqual([...reached].sort(), [...ORDER_STATES].sort());
  });

  it('lapses after so many days, or at the end of the opening where that comes first', () => {
    assert.equal(lapseOf(ORDERED, null, 7), LAPSES);
    assert.equal(lapseOf(ORDERED, '2027-06-05T00:00:00.000Z', 7), '2027-06-05T00:00:00.000Z');
    assert.equal(lapseOf(ORDERED, '2027-07-05T00:00:00.000Z', 7), LAPSES);
    assert.equal(lapseOf(ORDERED, null, 2), '2027-06-03T02:00:00.000Z');
  });

  it('is warned of a day before, near a lawful day two hours before', () => {
    assert.equal(warnedFrom(LAPSES, ['2027-06-30']), '2027-06-07T02:00:00.000Z');
    assert.equal(warnedFrom('2027-06-27T02:00:00.000Z', ['2027-06-30']), '2027-06-27T00:00:00.000Z');
    assert.equal(warnedFrom('2027-06-26T02:00:00.000Z', ['2027-06-30']), '2027-06-25T02:00:00.000Z');
    assert.equal(warnedFrom('2027-07-01T02:00:00.000Z', ['2027-06-30']), '2027-06-30T02:00:00.000Z');
  });
});
