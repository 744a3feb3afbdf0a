import assert from 'node:assert/strict';
import { HATS } from '../../../core/codes/hats.js';
import { FACTOR_HATS, isGuarded, mustOf, passwordFault } from '../../../core/rights/passwords.js';

const thu = { account: 'thutt', name: 'Trần Thị Thu', school: 'Trường Tiểu học Đồng Sơn' };

describe('what a password has to be', () => {
  it('is long: twelve letters as people count them, in either normal form', () => {
    assert.equal(passwordFault('ạạạạạạạạạạạ', thu), 'password-short');
    assert.equal(passwordFault('ạ'.normalize('NFD').repeat(11), thu), 'password-short');
    assert.equal(passwordFault('gió đỏ bàn 7', thu), null);
  });

  for (const password of [
    'tranthithu12',
    'TRẦN THỊ THU!',
    'Trần.Thị.Thu.1990',
    '12345 thutt 67890',
    'Trường Tiểu học Đồng Sơn',
  ]) {
    it(`is no name with digits around: ${password}`, () =>
      assert.equal(passwordFault(password, thu), 'password-names-her'));
  }

  it('may hold a name among other words', () => {
    assert.equal(passwordFault('Thu đi chợ mua cá', thu), null);
    // A name that is nothing but signs is no name.
    assert.equal(passwordFault('gió đỏ bàn 7', { account: '', name: '–', school: '' }), null);
  });
});

describe('what comes before anything else', () => {
  const is = { firstPassword: false, hasFactor: false, hats: ['clerk'], factorHats: FACTOR_HATS } as const;
  it('is a password of one’s own, then a second factor where a hat asks for it', () => {
    assert.equal(mustOf({ ...is, firstPassword: true }), 'password');
    assert.equal(mustOf(is), 'factor');
    assert.equal(mustOf({ ...is, hasFactor: true }), null);
    assert.equal(mustOf({ ...is, hats: ['teacher'] }), null);
    assert.equal(mustOf({ ...is, hats: ['teacher', 'administrator'] }), 'factor');
    assert.equal(mustOf({ ...is, factorHats: [] }), null);
  });

  it('is reset by two for who leads, seals or administers', () => {
    assert.deepEqual(
      HATS.filter((hat) => isGuarded([hat])),
      ['principal', 'vice-principal', 'clerk', 'administrator'],
    );
  });
});
