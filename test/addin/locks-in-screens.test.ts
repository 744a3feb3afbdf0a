/** What screens of locks make of an address and of a box. */
import assert from 'node:assert/strict';
import { boxOfMoment } from '../../core/codes/day.js';
import { closedParts, endFault, isOver, sentEnd, usualBox } from '../../addin/approve/return-end.js';
import { askedCells } from '../../addin/locks/asked-cells.js';
import { draftAgain, draftOf, missingOf } from '../../addin/locks/order-draft.js';
import type { ShownOrder } from '../../core/contract/locks.js';
import type { LockPart } from '../../core/locks/lock-parts.js';

describe('cells an address asks to open', () => {
  const sheet = {
    pupils: [{ id: 'an', name: 'An', birthDate: '2017-01-01', sex: 'F', grade: 4, mode: 'normal' }] as const,
    own: ['subject.TOAN.score', 'subject.TOAN.level'],
  };
  const asked = (text: string) => askedCells(text, { ...sheet, pupils: [...sheet.pupils] });

  it('are those that are hers on this sheet, in their order', () => {
    assert.deepEqual(asked('an subject.TOAN.score,an subject.TOAN.level'), [
      { pupil: 'an', field: 'subject.TOAN.score' },
      { pupil: 'an', field: 'subject.TOAN.level' },
    ]);
  });

  it('leave out others’ columns, unknown pupils and what is no cell', () => {
    for (const text of [
      '',
      ',',
      'an',
      'an subject.TV.score',
      'ba subject.TOAN.score',
      'an nothing',
      ' subject.TOAN.score',
    ])
      assert.deepEqual(asked(text), [], text);
  });
});

describe('an order an address asks for', () => {
  const chosen = { classId: '4a', pupil: 'an', period: 'year-end', reason: 'Sai điểm' };
  it('opens one pupil with the reason that is known', () => {
    const { kind, scope, classId, pupil, period, reason } = draftOf(chosen)!;
    assert.deepEqual(
      [kind, scope, classId, pupil, period, reason],
      ['open', 'pupil', '4a', 'an', 'year-end', 'Sai điểm'],
    );
    assert.equal(draftOf({ ...chosen, reason: 'x'.repeat(900) })!.reason.length, 500);
  });

  it('is none where the address lacks a part or names no period', () => {
    assert.equal(draftOf({}), null);
    assert.equal(draftOf({ ...chosen, period: 'never' }), null);
  });
});

describe('the end of a return’s opening', () => {
  const terms = {
    at: '2027-06-20T02:00:00.000Z',
    schoolYear: '2026-2027',
    until: '2027-06-23T17:00:00.000Z',
    latest: '2027-07-10T17:00:00.000Z',
    closed: [],
  };
  const box = (instant: string): string => boxOfMoment(new Date(instant));

  it('is shown as the last minute that is open, and not sent where it was left so', () => {
    assert.equal(usualBox(terms), box('2027-06-23T16:59:00.000Z'));
    assert.equal(sentEnd(usualBox(terms), terms), undefined);
    assert.equal(sentEnd(box('2027-06-22T05:00:00.000Z'), terms), '2027-06-22T05:00:00.000Z');
  });

  it('is neither missing, nor past, nor after the lawful day', () => {
    assert.equal(endFault('', terms), 'missing');
    assert.equal(endFault(box('2027-06-20T02:00:00.000Z'), terms), 'past');
    assert.equal(endFault(box('2027-06-20T02:01:00.000Z'), terms), null);
    assert.equal(endFault(box('2027-07-10T17:00:00.000Z'), terms), null);
    assert.equal(endFault(box('2027-07-10T17:01:00.000Z'), terms), 'late');
  });

  it('is not asked for once the law has closed values', () => {
    const over = { ...terms, latest: terms.at };
    assert.ok(isOver(over) && !isOver(terms));
    assert.equal(sentEnd('', over), undefined);
    assert.equal(sentEnd('', null), undefined);
  });

  it('says what stays closed of what the return is about', () => {
    const part = (groups: LockPart['groups']): LockPart => ({
      ...{ groups, pupils: null, open: false, by: 'strict-order', until: null, day: null },
    });
    const closed = [part(['TOAN', 'TV']), part(['traits'])];
    const of = (subjects: readonly ('TOAN' | 'TV')[]) =>
      closedParts({ closed: closed as never }, subjects).map(({ groups }) => groups);
    assert.deepEqual(of([]), [['traits']]);
    assert.deepEqual(of(['TOAN']), [['TOAN'], ['traits']]);
  });
});

describe('an order given anew', () => {
  const until = '2027-06-25T10:00:00.000Z';
  const order = { kind: 'open', scope: { kind: 'pupil', pupil: 'an' }, period: null, reason: 'Nhập nhầm' };
  const again = (more: object, now = '2027-06-20T02:00:00.000Z') => {
    const draft = draftAgain({ ...order, minutes: null, until, ...more } as ShownOrder, now);
    return [draft.minutes, draft.until, missingOf({ ...draft, classId: '4a' })];
  };

  it('ends as the old one did, or when she says where that has passed, and never after a day without a word', () => {
    assert.deepEqual(again({ minutes: 60, until: null }), ['60', '', []]);
    assert.deepEqual(again({}), ['', '2027-06-25T17:00', []]);
    assert.deepEqual(again({}, until), ['', '', ['end']]);
  });
});
