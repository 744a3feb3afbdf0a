import assert from 'node:assert/strict';
import { pinFault } from '../../addin/certificates/pin-fault.js';

describe('a PIN for a new key file', () => {
  it('has eight characters at least', () => {
    assert.equal(pinFault('1234567'), 'short');
    assert.equal(pinFault('12345678'), null);
  });

  it('is typed without accents, in either Unicode form, for others’ programs open no other', () => {
    assert.equal(pinFault('hoa mai 2027!~'), null);
    for (const pin of ['mật khẩu của tôi', 'mật khẩu'.normalize('NFD'), 'Đồng Sơn 12']) {
      assert.equal(pinFault(pin), 'accents');
    }
  });
});
