import assert from 'node:assert/strict';
import fc from 'fast-check';
import { serialNumber } from '../../../server/pki/make-certificate.js';

describe('a certificate’s serial number', () => {
  it('is a positive DER integer without leading zeros, whatever the random bytes', () => {
    const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 });
    fc.assert(fc.property(bytes, (random) => assert.match(serialNumber(Buffer.from(random)), /^[4-7][0-9a-f]{31}$/)));
    assert.match(serialNumber(Buffer.alloc(16)), /^40/);
    assert.match(serialNumber(Buffer.alloc(16, 0xff)), /^7f/);
  });

  it('keeps the randomness it was given', () => {
    assert.notEqual(serialNumber(Buffer.alloc(16, 1)), serialNumber(Buffer.alloc(16, 2)));
  });
});
