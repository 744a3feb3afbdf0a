import assert from 'node:assert/strict';
import { kitAddress } from '../../../server/kit/address.js';
import { Refused } from '../../../server/ground/refused.js';

const codeOf = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof Refused) return error.refusal.code;
    throw error;
  }
  return 'taken';
};

describe('the address of a kit', () => {
  it('is a name or an IPv4 address, in lower case', () => {
    assert.deepEqual(kitAddress(' MayChu.TruongA.lan ', 8443), {
      host: 'maychu.truonga.lan',
      port: 8443,
      origin: 'https://maychu.truonga.lan:8443',
      share: '\\\\maychu.truonga.lan\\hocba',
    });
    assert.equal(kitAddress('192.168.1.10', 9443).origin, 'https://192.168.1.10:9443');
    assert.equal(kitAddress('localhost', 8443).host, 'localhost');
  });

  it('leaves out the port of HTTPS itself', () => {
    assert.equal(kitAddress('hocba.lan', 443).origin, 'https://hocba.lan');
  });

  for (const host of [
    ...['', ' ', 'https://hocba.lan', 'hocba.lan:8443', 'hocba.lan/addin', 'trường.vn', 'hoc ba', '-hocba', 'hocba-'],
    ...['hocba..lan', '*.lan', 'may_chu', '0.0.0.0', '255.255.255.255', '12345', '1.2.3', '0x7f.1', '256.1.1.1', '::1'],
    ...['xn--a', `${'a'.repeat(64)}.lan`, 'a"b', '<b>', '..\\hocba'],
  ]) {
    it(`is not “${host}”`, () =>
      assert.equal(
        codeOf(() => kitAddress(host, 8443)),
        'kit-host',
      ));
  }

  it('has the shared folder that is asked for, as Windows writes it', () => {
    assert.equal(kitAddress('hocba.lan', 8443, '\\\\nas\\Học bạ\\excel\\').share, '\\\\nas\\Học bạ\\excel');
    assert.equal(kitAddress('hocba.lan', 8443, '//nas/hocba').share, '\\\\nas\\hocba');
    assert.equal(kitAddress('hocba.lan', 8443, '  ').share, '\\\\hocba.lan\\hocba');
  });

  for (const share of [
    'C:\\hocba',
    'hocba',
    '\\\\nas',
    '\\\\nas\\a"b',
    '\\\\nas\\a\nb"=dword:1',
    `\\\\nas\\${'a'.repeat(300)}`,
  ]) {
    it(`has no shared folder ${JSON.stringify(share.slice(0, 30))}`, () =>
      assert.equal(
        codeOf(() => kitAddress('hocba.lan', 8443, share)),
        'kit-share',
      ));
  }
});
