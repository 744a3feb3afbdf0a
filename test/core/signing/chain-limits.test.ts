/** Where trust ends: algorithms, critical extensions, and the very first and last moments. */
import assert from 'node:assert/strict';
import type * as pkijs from 'pkijs';
import { type ChainInput, checkChain } from '../../../core/signing/chain.js';
import { parseCertificate, readCertificate } from '../../../core/signing/certificate.js';
import type { Issuer } from '../../../server/pki/authority/build.js';
import type { MadeKey } from '../../../server/pki/authority/keys.js';
import {
  authority,
  certificate,
  critical,
  day,
  extendedList,
  issuer,
  list,
  NOW,
  person,
} from '../../support/chain-certificates.js';
import { newSharedKey } from '../../support/run/shared-keys.js';

describe('a chain of certificates', function () {
  this.timeout(60_000);
  let keys: MadeKey[];
  let root: Issuer;
  let lists: Uint8Array[];
  before(async () => {
    keys = await Promise.all([newSharedKey(), newSharedKey()]);
    root = await issuer('Gốc', keys[0]!, null, { extensions: authority() });
    lists = [await list(root, 1, day(-1))];
  });
  const ask = async (der: Uint8Array, input: Partial<ChainInput> = {}): Promise<string> => {
    const asked = { intermediates: [], anchors: [root.certificate], crls: lists, at: NOW, ...input };
    const { ok, code } = await checkChain(der, asked);
    return `${ok} ${code}`;
  };
  const signedWith = (parts: Parameters<typeof certificate>[3]) => certificate('Hòa', keys[1]!, root, parts);

  it('takes RSA with SHA-256, SHA-384 and SHA-512, not with SHA-1', async () => {
    for (const [hash, said] of [
      ['SHA-1', 'no weak-algorithm'],
      ['SHA-256', 'yes trusted'],
      ['SHA-384', 'yes trusted'],
      ['SHA-512', 'yes trusted'],
    ] as const) {
      assert.equal(await ask(await signedWith({ hash })), said, hash);
    }
  });
  it('takes RSA-PSS, and ECDSA with the same hashes', async () => {
    for (const algorithm of [
      { name: 'RSA-PSS', modulusLength: 2048, publicExponent: Uint8Array.of(1, 0, 1), hash: 'SHA-256' },
      { name: 'ECDSA', namedCurve: 'P-256' },
    ]) {
      const pair = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
      const spki = new Uint8Array(await crypto.subtle.exportKey('spki', pair.publicKey));
      const key = { ...keys[0]!, spki };
      const by = await issuer('Nơi khác', key, null, { extensions: authority(), by: pair.privateKey });
      for (const hash of ['SHA-256', 'SHA-384', 'SHA-512'] as const) {
        if (algorithm.name === 'RSA-PSS' && hash !== algorithm.hash) continue;
        const der = await certificate('Hòa', keys[1]!, by, { extensions: person(), by: pair.privateKey, hash });
        // Nobody revokes here: that is the only thing left to doubt.
        assert.equal(await ask(der, { anchors: [by.certificate] }), 'unknown no-crl', `${algorithm.name} ${hash}`);
      }
    }
  });

  it('leaves open what a critical extension nobody here knows would ask, also of its anchor', async () => {
    const extended = (extension: pkijs.Extension) => signedWith({ extensions: [...person(), extension] });
    assert.equal(await ask(await extended(critical('1.2.3.4'))), 'unknown unknown-extension');
    const mild = critical('1.2.3.4');
    mild.critical = false;
    assert.equal(await ask(await extended(mild)), 'yes trusted');
    const strange = await issuer('Gốc', keys[0]!, null, { extensions: [...authority(), critical('1.2.3.4')] });
    assert.equal(await ask(await signedWith({}), { anchors: [strange.certificate] }), 'unknown unknown-extension');
  });
  it('does not ask who signed its anchor, which is trusted as it is', async () => {
    const old = await issuer('Cũ', keys[0]!, null, { extensions: authority(), hash: 'SHA-1' });
    const crls = [await list(old, 1, day(-1))];
    const der = await certificate('Hòa', keys[1]!, old, { extensions: person() });
    assert.equal(await ask(der, { anchors: [old.certificate], crls }), 'yes trusted');
  });

  it('holds from its first to its last second', async () => {
    const der = await signedWith({ extensions: person(), from: -5, to: 5 });
    for (const [at, said] of [
      [day(-5), 'yes trusted'],
      [new Date(day(-5).getTime() - 1), 'no not-yet-valid'],
      [day(5), 'yes trusted'],
      [new Date(day(5).getTime() + 999), 'yes trusted'],
      [new Date(day(5).getTime() + 1000), 'no expired'],
    ] as const) {
      assert.equal(await ask(der, { at }), said, at.toISOString());
    }
  });
  it('can be asked about up to the last second of its list', async () => {
    const der = await signedWith({ extensions: person() });
    assert.equal(await ask(der, { at: day(89) }), 'yes trusted');
    assert.equal(await ask(der, { at: new Date(day(89).getTime() + 1) }), 'unknown crl-stale');
  });
  it('is not cleared by a list under another name, be it signed by the same key', async () => {
    const der = await signedWith({ extensions: person() });
    const renamed = await issuer('Gốc mới', keys[0]!, null, { extensions: authority() });
    assert.equal(await ask(der, { crls: [await list(renamed, 1, day(-1))] }), 'unknown no-crl');
  });
  it('is still named by a list of its very last second', async () => {
    const der = await signedWith({ extensions: person(), to: 5 });
    assert.deepEqual(parseCertificate(der).notAfter.value, day(5));
    const forgetful = (at: Date, revoked: { serial: string; at: Date }[] = []) =>
      extendedList(root, at, (all) => all.filter(({ extnID }) => extnID !== '2.5.29.60'), revoked);
    assert.equal(await ask(der, { crls: [await forgetful(day(5))] }), 'yes trusted');
    const [kept, after] = [await forgetful(day(5)), await forgetful(new Date(day(5).getTime() + 1000))];
    assert.equal(await ask(der, { crls: [after] }), 'unknown no-crl');
    assert.equal(await ask(der, { crls: [after, kept] }), 'yes trusted', 'by the newest that would still name it');
    const { serial } = await readCertificate(der);
    const named = await forgetful(new Date(day(5).getTime() + 1000), [{ serial, at: day(-2) }]);
    assert.equal(await ask(der, { crls: [named, kept] }), 'no revoked', 'a later one can still name it');
    const before = await forgetful(day(5), [{ serial, at: day(-2) }]);
    assert.equal(await ask(der, { crls: [after, before] }), 'no revoked', 'a later one’s silence clears nobody');
  });
});
