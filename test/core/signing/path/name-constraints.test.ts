/** Look-alikes of the cases of names and constraints in x509-limbo and PKITS. */
import assert from 'node:assert/strict';
import { answer, ask, AUTHORITY, chainOf } from '../../../support/chain-asking.js';
import {
  context,
  dn,
  EXT,
  ext,
  general,
  number,
  rawCertificate,
  rawList,
  sequence,
  utf8,
} from '../../../support/raw-certificates.js';

const { dns, email, uri, address, directory, other } = general;
const OUTSIDE = 'no name-not-permitted';
const TRUSTED = 'yes trusted';
const V4 = [10, 1, 0, 0];
const V6 = [0x20, 1, 0xd, 0xb8, ...Array<number>(12).fill(0)];

/** permitted, excluded, the certificate's names, what is said. */
const CASES: [string, Uint8Array[], Uint8Array[], Uint8Array[], string][] = [
  ['a host below', [dns('truong.vn')], [], [dns('hb.Truong.VN')], TRUSTED],
  ['the host itself', [dns('truong.vn')], [], [dns('truong.vn')], TRUSTED],
  ['a host that only ends alike', [dns('truong.vn')], [], [dns('xtruong.vn')], OUTSIDE],
  ['an excluded host', [], [dns('truong.vn')], [dns('a.truong.vn')], OUTSIDE],
  ['permitted and excluded', [dns('truong.vn')], [dns('a.truong.vn')], [dns('a.truong.vn')], OUTSIDE],
  ['one of two names outside', [dns('truong.vn')], [], [dns('truong.vn'), dns('khac.vn')], OUTSIDE],
  ['every host excluded', [], [dns('')], [dns('truong.vn')], OUTSIDE],
  ['a wildcard that may be an excluded host', [], [dns('a.truong.vn')], [dns('*.truong.vn')], OUTSIDE],
  ['a wildcard beside the excluded host', [], [dns('a.khac.vn')], [dns('*.truong.vn')], TRUSTED],
  ['a wildcard beyond the permitted host', [dns('a.truong.vn')], [], [dns('*.truong.vn')], OUTSIDE],
  ['a constraint that is no host', [dns('.truong.vn')], [], [dns('a.truong.vn')], OUTSIDE],
  ['a constraint with a wildcard in it', [dns('a*.truong.vn')], [], [dns('a.truong.vn')], OUTSIDE],
  ['a name of another kind', [dns('truong.vn')], [], [email('hoa@khac.vn')], TRUSTED],
  ['a mailbox', [email('hoa@truong.vn')], [], [email('hoa@TRUONG.vn')], TRUSTED],
  ['another’s mailbox', [email('hoa@truong.vn')], [], [email('Hoa@truong.vn')], OUTSIDE],
  ['a mailbox of the host', [email('truong.vn')], [], [email('hoa@truong.vn')], TRUSTED],
  ['a mailbox below the host', [email('truong.vn')], [], [email('hoa@a.truong.vn')], OUTSIDE],
  ['a mailbox below, as asked', [email('.truong.vn')], [], [email('hoa@a.truong.vn')], TRUSTED],
  ['a mailbox that is none', [email('truong.vn')], [], [email('hoa@a@truong.vn')], OUTSIDE],
  ['an address without mailbox', [email('hoa@truong.vn')], [], [email('truong.vn')], OUTSIDE],
  ['a URI of the host', [uri('truong.vn')], [], [uri('https://hoa@truong.vn:8443/x')], TRUSTED],
  ['a URI below the host', [uri('truong.vn')], [], [uri('https://a.truong.vn/')], OUTSIDE],
  ['a URI below, as asked', [uri('.truong.vn')], [], [uri('https://a.truong.vn/')], TRUSTED],
  ['a URI without host', [uri('truong.vn')], [], [uri('urn:a:b')], OUTSIDE],
  ['an address of IPv4', [address(...V4, 255, 255, 0, 0)], [], [address(10, 1, 2, 3)], TRUSTED],
  ['another of IPv4', [address(...V4, 255, 255, 0, 0)], [], [address(10, 2, 2, 3)], OUTSIDE],
  ['an address of IPv6', [address(...V6, ...Array<number>(16).fill(255))], [], [address(...V6)], TRUSTED],
  ['IPv6 under IPv4', [address(...V4, 255, 255, 0, 0)], [], [address(...V6)], OUTSIDE],
  ['an address that is none', [address(...V4, 255, 255, 0, 0)], [], [address(10, 1, 2)], OUTSIDE],
  ['a name like the certificate’s', [directory(dn('HÒA'))], [], [], TRUSTED],
  ['a name unlike the certificate’s', [directory(dn('Lan'))], [], [], OUTSIDE],
  ['a longer name', [directory(dn('Hòa', 'x'))], [], [], OUTSIDE],
  ['the certificate’s name excluded', [], [directory(dn('hòa'))], [], OUTSIDE],
  ['no name', [], [directory(dn())], [], OUTSIDE],
  ['another name of the certificate', [directory(dn('Hòa'))], [], [directory(dn('Lan'))], OUTSIDE],
  ['a kind nobody knows', [], [other()], [other()], 'unknown unknown-name-constraint'],
  ['a kind nobody knows, and none of it', [], [other()], [dns('truong.vn')], TRUSTED],
];

describe('names an authority may certify', function () {
  this.timeout(120_000);

  it('are held against every name, critical or not, of the root or below', async () => {
    for (const [name, permitted, excluded, names, said] of CASES) {
      const leaf = names.length > 0 ? [EXT.names(...names)] : [];
      assert.equal(await answer({ sub: [EXT.constraints(permitted, excluded)], leaf }), said, name);
      assert.equal(await answer({ sub: [EXT.constraints(permitted, excluded, false)], leaf }), said, name);
    }
    const root = [EXT.constraints([dns('truong.vn'), directory(dn('Cấp')), directory(dn('Hòa'))], [])];
    assert.equal(await answer({ root, leaf: [EXT.names(dns('truong.vn'))] }), TRUSTED);
    assert.equal(await answer({ root, leaf: [EXT.names(dns('khac.vn'))] }), OUTSIDE);
    assert.equal(
      await answer({ root: [EXT.constraints([directory(dn('Hòa'))], [])] }),
      OUTSIDE,
      'the authority between',
    );
  });

  it('only ever narrow', async () => {
    const [wide, narrow] = [EXT.constraints([dns('vn')], []), EXT.constraints([dns('truong.vn')], [])];
    const leaf = [EXT.names(dns('khac.vn'))];
    assert.equal(await answer({ root: [narrow], sub: [wide], leaf }), OUTSIDE);
    assert.equal(await answer({ root: [wide], sub: [narrow], leaf }), OUTSIDE);
    assert.equal(await answer({ root: [wide], sub: [wide], leaf }), TRUSTED);
  });

  it('do not bind an authority that only changes its key, but whoever the path is for', async () => {
    const { root, sub, leaf } = await chainOf();
    const anchor = rawCertificate(root, root, {
      extensions: [...AUTHORITY(), EXT.constraints([], [directory(root.name)])],
    });
    const next = { ...root, key: sub.key };
    const changed = rawCertificate(next, root, { extensions: AUTHORITY() });
    const lists = [rawList(root), rawList(next)];
    assert.equal(await ask(rawCertificate(leaf, next), [anchor], [changed], lists), TRUSTED);
    assert.equal(await ask(rawCertificate({ ...leaf, name: root.name }, root), [anchor], [], lists), OUTSIDE);
  });

  it('count for addresses in the subject where no other name says them', async () => {
    const { root, leaf } = await chainOf();
    const mailed = { ...leaf, name: dn(['1.2.840.113549.1.9.1', utf8('hoa@khac.vn', 0x16)]) };
    const anchor = rawCertificate(root, root, {
      extensions: [...AUTHORITY(), EXT.constraints([email('truong.vn')], [])],
    });
    assert.equal(await ask(rawCertificate(mailed, root), [anchor], [], []), OUTSIDE);
    const named = rawCertificate(mailed, root, { extensions: [EXT.names(email('hoa@truong.vn'))] });
    assert.equal(await ask(named, [anchor], [], []), 'unknown no-crl');
  });

  it('are left open where they name distances, which nobody may', async () => {
    const far = ext('2.5.29.30', sequence(context(0, sequence(dns('vn'), context(0, number(1))))));
    assert.equal(await answer({ sub: [far] }), 'unknown unknown-name-constraint');
  });

  it('do not cost more than can be waited for', async () => {
    const many = (count: number): Uint8Array[] => Array.from({ length: count }, (_, index) => dns(`a${index}.vn`));
    const sub = [EXT.constraints(many(2000), [])];
    assert.equal(await answer({ sub, leaf: [EXT.names(...many(2000))] }), 'unknown too-much-work');
    assert.equal(await answer({ sub, leaf: [EXT.names(...many(20))] }), TRUSTED);
    const long = dns(`${'a.'.repeat(8_000)}vn`);
    assert.equal(await answer({ sub, leaf: [EXT.names(long)] }), 'unknown too-much-work');
  });
});
