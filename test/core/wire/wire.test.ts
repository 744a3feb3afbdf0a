/** The wire's tables hold together: what a school finds by type, path or code is one thing. */
import assert from 'node:assert/strict';
import { recallItemText } from '../../../core/record/recall-item.js';
import { wireWords } from '../../../core/words/wire-words.js';
import { authenticationSchema, lookupCodeSchema } from '../../../core/wire/envelope.js';
import { isWireFault, WIRE_FAULTS, WIRE_STEPS, type WireFault } from '../../../core/wire/faults.js';
import { TRANSACTIONS } from '../../../core/wire/transactions.js';

const distinct = (values: readonly unknown[]): boolean => new Set(values).size === values.length;

describe('the wire', () => {
  it('has one type, function and path a transaction', () => {
    const all = Object.values(TRANSACTIONS);
    for (const of of ['type', 'function', 'path'] as const) assert.ok(distinct(all.map((one) => one[of])), of);
  });

  it('takes an envelope of its own transaction only', () => {
    const envelope = {
      token: 't',
      user_name: 'u',
      password: 'a'.repeat(64),
      ma_don_vi: '37512001',
      nam_hoc: 2026,
      messageid: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
      type: 1,
      function: 'NOP_HOC_BA',
    };
    const { submit, recall } = TRANSACTIONS;
    assert.equal(authenticationSchema(submit).safeParse(envelope).success, true);
    assert.equal(authenticationSchema(recall).safeParse(envelope).success, false);
    assert.equal(authenticationSchema(submit).safeParse({ ...envelope, password: 'plain' }).success, false);
  });

  it('names a step and other words for every fault, in both languages', () => {
    const codes = Object.keys(WIRE_FAULTS) as WireFault[];
    assert.ok(codes.length > 80, 'the table was read');
    for (const locale of ['vi', 'en'] as const)
      assert.ok(distinct(codes.map((code) => wireWords(code, locale).reason)));
    assert.deepEqual(new Set(Object.values(WIRE_FAULTS).map(({ step }) => step)), new Set(WIRE_STEPS));
    assert.equal(isWireFault('toString'), false);
  });

  it('speaks of lookup codes as version 4 in small letters', () => {
    assert.equal(lookupCodeSchema.safeParse('0b9c1f8e-6a51-4c2e-9f3b-1d2e3f405162').success, true);
    assert.equal(lookupCodeSchema.safeParse('0b9c1f8e-6a51-1c2e-9f3b-1d2e3f405162').success, false);
    assert.equal(lookupCodeSchema.safeParse('0B9C1F8E-6A51-4C2E-9F3B-1D2E3F405162').success, false);
  });

  it('leaves out of a recall what the unit lacks', () => {
    assert.equal(
      recallItemText({ HO_VA_TEN: 'Nguyễn An & Bình', MA_TRA_CUU_UUID: 'c', SO_CCCD: '' }),
      '<HOC_BA><MA_TRA_CUU_UUID>c</MA_TRA_CUU_UUID><HO_VA_TEN>Nguyễn An &amp; Bình</HO_VA_TEN></HOC_BA>',
    );
  });
});
