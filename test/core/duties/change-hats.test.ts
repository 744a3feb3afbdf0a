import assert from 'node:assert/strict';
import { changeHats, type HatChange, hatChangesFrom, type HatLine } from '../../../core/duties/change-hats.js';
import { scopeOf, scopeText } from '../../../core/duties/hat-scope.js';
import type { Hat } from '../../../core/codes/hats.js';

const TODAY = '2027-01-11';
const line = (userId: string, hat: Hat, parts: Partial<HatLine> = {}): HatLine => ({
  ...{ userId, hat, fromDay: null, toDay: null, scope: null },
  ...parts,
});
const give = (
  userId: string,
  hat: Hat,
  parts: { fromDay?: string; toDay?: string | null; scope?: HatLine['scope'] } = {},
): HatChange => ({
  ...{ kind: 'give', userId, hat, fromDay: TODAY, toDay: null, scope: null },
  ...parts,
});
const end = (userId: string, hat: Hat, lastDay = '2027-01-10'): HatChange => ({ kind: 'end', userId, hat, lastDay });
const people = ['quan', 'lan', 'hanh'].map((userId) => ({ userId, name: userId, active: true }));
const world = (lines: readonly HatLine[]) => ({
  today: TODAY,
  people: [...people, { userId: 'cuc', name: 'cuc', active: false }],
  lines,
});
const codes = (lines: readonly HatLine[], changes: readonly HatChange[], alone = false): string[] =>
  changeHats(world(lines), changes, { alone }).refused.map(({ code }) => code);
const QUAN = line('quan', 'administrator');

describe('changes to hats', () => {
  it('never take the last administrator’s, whoever asks', () => {
    assert.deepEqual(codes([QUAN], [end('quan', 'administrator')]), ['hat-last-administrator']);
    assert.deepEqual(codes([QUAN], [end('quan', 'administrator', '2027-12-31')]), ['hat-last-administrator']);
    assert.deepEqual(codes([QUAN, line('lan', 'administrator')], [end('quan', 'administrator')]), []);
    // Who has left, and who wears it for a time, are none.
    assert.deepEqual(codes([QUAN, line('cuc', 'administrator')], [end('quan', 'administrator')]), [
      'hat-last-administrator',
    ]);
    const lent = line('lan', 'administrator', { toDay: '2027-01-15' });
    assert.deepEqual(codes([QUAN, lent], [end('quan', 'administrator')]), ['hat-last-administrator']);
    // Handed over in one change, whichever is said first.
    const over = [give('lan', 'administrator'), end('quan', 'administrator')];
    assert.deepEqual(codes([QUAN], over), []);
    assert.deepEqual(codes([QUAN], [...over].reverse()), []);
  });

  it('never leave the school without a principal', () => {
    const lan = line('lan', 'principal');
    assert.deepEqual(codes([lan], [end('lan', 'principal')]), ['hat-last-principal']);
    // Who will stop, too, is no successor, nor is who has left.
    const forATime = line('hanh', 'principal', { fromDay: '2027-01-11', toDay: '2027-02-01' });
    assert.deepEqual(codes([lan, forATime], [end('lan', 'principal')]), ['hat-last-principal']);
    const over = [end('lan', 'principal'), give('hanh', 'principal', { fromDay: '2027-01-11' })];
    assert.deepEqual(codes([lan], over), []);
    assert.deepEqual(codes([lan], [...over].reverse()), []);
  });

  it('lend the administrator’s by the principal alone for seven days at most', () => {
    const lend = (toDay: string | null) => codes([QUAN], [give('lan', 'administrator', { toDay })], true);
    assert.deepEqual(lend('2027-01-17'), []);
    assert.deepEqual(lend('2027-01-18'), ['hat-lent-too-long']);
    assert.deepEqual(lend(null), ['hat-lent-too-long']);
    assert.deepEqual(codes([QUAN], [give('lan', 'administrator')]), []);
    assert.deepEqual(codes([QUAN], [give('lan', 'clerk')], true), []);
  });

  it('refuse who has left, who wears it already, and days that have passed', () => {
    assert.deepEqual(codes([], [give('cuc', 'clerk')]), ['hat-person-gone']);
    assert.deepEqual(codes([], [give('nobody', 'clerk')]), ['hat-person-gone']);
    assert.deepEqual(codes([line('lan', 'clerk')], [give('lan', 'clerk')]), ['hat-worn']);
    assert.deepEqual(codes([line('lan', 'clerk', { toDay: '2027-01-10' })], [give('lan', 'clerk')]), []);
    assert.deepEqual(codes([], [give('lan', 'clerk', { fromDay: '2027-01-10' })]), ['hat-days']);
    assert.deepEqual(codes([], [give('lan', 'clerk', { toDay: '2027-01-10' })]), ['hat-days']);
    assert.deepEqual(codes([line('lan', 'clerk')], [end('lan', 'clerk', '2027-01-09')]), ['hat-days']);
    assert.deepEqual(codes([], [end('lan', 'clerk')]), ['hat-moved-on']);
    assert.deepEqual(codes([line('lan', 'clerk', { toDay: '2027-01-10' })], [end('lan', 'clerk')]), ['hat-moved-on']);
  });

  it('make a head of tổ of grades or subjects, and nobody else', () => {
    const none = { grades: [], subjects: [] };
    assert.deepEqual(codes([], [give('lan', 'head')]), ['hat-scope']);
    assert.deepEqual(codes([], [give('lan', 'head', { scope: none })]), ['hat-scope']);
    assert.deepEqual(codes([], [give('lan', 'head', { scope: { ...none, grades: [4] } })]), []);
    assert.deepEqual(codes([], [give('lan', 'clerk', { scope: { ...none, subjects: ['AN'] } })]), ['hat-scope']);
    const scope = { grades: [4, 5], subjects: ['AN', 'NN1'] } as const;
    assert.deepEqual(scopeOf(scopeText(scope)), scope);
  });

  it('leave one principal on any day', () => {
    const hanh = line('hanh', 'principal');
    assert.deepEqual(codes([hanh], [give('lan', 'principal')]), ['hat-principal-held']);
    assert.deepEqual(codes([hanh], [give('lan', 'principal'), end('hanh', 'principal')]), []);
    const later = [end('hanh', 'principal', '2027-01-31'), give('lan', 'principal', { fromDay: '2027-02-01' })];
    assert.deepEqual(codes([hanh], later), []);
    assert.deepEqual(codes([hanh], [later[0]!, give('lan', 'principal', { fromDay: '2027-01-31' })]), [
      'hat-principal-held',
    ]);
  });

  it('have no effect before the day they are confirmed', () => {
    assert.deepEqual(
      hatChangesFrom(
        [give('lan', 'clerk'), end('quan', 'administrator'), give('lan', 'teacher', { toDay: '2027-01-12' })],
        '2027-01-14',
      ),
      [give('lan', 'clerk', { fromDay: '2027-01-14' }), end('quan', 'administrator', '2027-01-13')],
    );
  });
});
