import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ACCOUNT_LIMIT, accountKey, isAccountName, proposedAccount } from '../../../core/text/account-name.js';

describe('account names', () => {
  for (const [name, account] of [
    ['Trần Thị Thu', 'thutt'],
    ['Đặng Đức Đạt', 'datdd'],
    ['NGUYỄN THỊ ÁNH', 'anhnt'],
    ['Nguye\u0302\u0303n Va\u0306n A\u0301nh', 'anhnv'],
    ['H’Hen Niê', 'nieh'],
    ['Y', 'nguoidung'],
    ['李明', 'nguoidung'],
    ['', 'nguoidung'],
  ] as const) {
    it(`are made of names: ${name} is ${account}`, () => assert.equal(proposedAccount(name, new Set()), account));
  }

  it('get a number where somebody has them', () => {
    assert.equal(proposedAccount('Trần Thị Thu', new Set(['thutt', 'thutt2'])), 'thutt3');
  });

  it('are always ones that may be, and nobody’s yet', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 0, max: 30 }), (name, people) => {
        const taken = new Set<string>();
        for (let i = 0; i <= people; i++) {
          const account = proposedAccount(name, taken);
          assert.ok(isAccountName(account) && !taken.has(account) && account === accountKey(account), account);
          taken.add(account);
        }
      }),
      { numRuns: 200 },
    );
    assert.ok(isAccountName(proposedAccount(`${'Nguyễn '.repeat(60)}${'a'.repeat(300)}`, new Set())));
  });

  it('may be of letters every keyboard has, and not longer than a slip’s line', () => {
    for (const good of ['thu', 'gv-4a', 'hoa.vt', '12', 'x'.repeat(ACCOUNT_LIMIT)])
      assert.ok(isAccountName(good), good);
    for (const bad of ['', 'a', 'Thu', 'thủ', '.thu', 'thu-', 'a b', 'a\n', 'x'.repeat(ACCOUNT_LIMIT + 1)]) {
      assert.ok(!isAccountName(bad), bad);
    }
  });
});
