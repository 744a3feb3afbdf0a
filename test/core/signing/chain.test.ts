import assert from 'node:assert/strict';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { type ChainInput, checkChain } from '../../../core/signing/chain.js';
import { parseCertificate, serialOf } from '../../../core/signing/certificate.js';
import type { Issuer } from '../../../server/pki/authority/build.js';
import { basicConstraints, keyUsage } from '../../../server/pki/authority/extensions.js';
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
  type Parts,
  person,
  resigned,
} from '../../support/chain-certificates.js';
import { newSharedKey } from '../../support/run/shared-keys.js';

describe('chains of certificates', function () {
  this.timeout(60_000);
  const keys: MadeKey[] = [];
  let root: Issuer;
  let issuing: Issuer;
  let leaf: Uint8Array;
  let lists: Uint8Array[];

  before(async () => {
    keys.push(...(await Promise.all(Array.from({ length: 5 }, () => newSharedKey()))));
    root = await issuer('Gốc', keys[0]!, null, { extensions: authority() });
    issuing = await issuer('Cấp', keys[1]!, root, { extensions: authority(0) });
    leaf = await certificate('Hòa', keys[2]!, issuing, { extensions: person() });
    lists = [await list(root, 1, day(-1)), await list(issuing, 1, day(-1))];
  });

  const ask = async (der: Uint8Array, input: Partial<ChainInput> = {}): Promise<string> => {
    const asked = { intermediates: [issuing.certificate], anchors: [root.certificate], crls: lists, at: NOW, ...input };
    const { ok, code, detail } = await checkChain(der, asked);
    assert.ok(code === 'unreadable' || code === 'certificate-malformed' || detail);
    return `${ok} ${code}`;
  };

  it('are trusted from the certificate to an authority', async () => {
    assert.equal(await ask(leaf), 'yes trusted');
    assert.equal(
      await ask(leaf, { crls: [lists[1]!], anchors: [issuing.certificate] }),
      'yes trusted',
      'the nearest will do',
    );
    const bare = await certificate('Lan', keys[3]!, issuing);
    assert.equal(await ask(bare), 'yes trusted', 'a certificate that limits nothing');
    assert.equal(await ask(root.certificate), 'no not-for-signing', 'an authority does not sign records');
  });

  it('cannot be said where a link or an authority is missing', async () => {
    assert.equal(await ask(leaf, { intermediates: [] }), 'unknown no-anchor');
    assert.equal(await ask(leaf, { anchors: [] }), 'unknown no-anchor');
    const noise = [new Uint8Array([1, 2, 3])];
    assert.equal(
      await ask(leaf, { intermediates: [...noise, issuing.certificate], crls: [...noise, ...lists] }),
      'yes trusted',
    );
    assert.equal(await ask(new Uint8Array([1])), 'no unreadable');
    const loop = await issuer('Vòng', keys[3]!, null, { extensions: authority() });
    const below = await certificate('x', keys[4]!, loop, { extensions: person() });
    assert.equal(await ask(below, { intermediates: [loop.certificate] }), 'unknown no-anchor');
  });

  it('are not trusted where somebody else signed under the issuer’s name', async () => {
    const false1 = { certificate: issuing.certificate, pkcs8: keys[4]!.pkcs8 };
    assert.equal(await ask(await certificate('Giả', keys[3]!, false1, { extensions: person() })), 'no signature-wrong');
    const weird = parseCertificate(leaf);
    weird.signatureAlgorithm = new pkijs.AlgorithmIdentifier({ algorithmId: '1.2.3.4' });
    assert.equal(await ask(new Uint8Array(weird.toSchema().toBER())), 'no certificate-malformed');
  });

  it('find their way where two authorities share a name', async () => {
    const other = await issuer('Cấp', keys[4]!, root, { extensions: authority(0) });
    assert.equal(await ask(leaf, { intermediates: [other.certificate, issuing.certificate] }), 'yes trusted');
    const strange = await issuer('Lạ', keys[3]!, null, { extensions: authority() });
    const crossed = await issuer('Cấp', keys[1]!, strange, { extensions: authority(0) });
    assert.equal(await ask(leaf, { intermediates: [crossed.certificate, issuing.certificate] }), 'yes trusted');
  });

  it('hold only within the days of every link', async () => {
    assert.equal(await ask(leaf, { at: day(-11) }), 'no not-yet-valid');
    assert.equal(await ask(leaf, { at: day(401) }), 'no expired');
    const short = await issuer('Cấp', keys[1]!, root, { extensions: authority(0), to: -1 });
    assert.equal(await ask(leaf, { intermediates: [short.certificate] }), 'no expired');
  });

  it('hold only where each link may do what it does', async () => {
    const under = async (parts: Parts): Promise<string> => {
      const by = await issuer('Cấp', keys[1]!, root, parts);
      return ask(leaf, { intermediates: [by.certificate] });
    };
    assert.equal(await under({ extensions: [] }), 'no not-an-authority');
    assert.equal(await under({ extensions: [basicConstraints(false)] }), 'no not-an-authority');
    assert.equal(
      await under({ extensions: [basicConstraints(true), keyUsage(['digitalSignature'])] }),
      'no not-an-authority',
    );
    assert.equal(await under({ extensions: [basicConstraints(true)] }), 'yes trusted', 'usage unsaid forbids nothing');
    const tls = await certificate('tls', keys[2]!, issuing, { extensions: [keyUsage(['keyEncipherment'])] });
    assert.equal(await ask(tls), 'no not-for-signing');
    const second = await issuer('Cấp dưới', keys[3]!, issuing, { extensions: authority(0) });
    const deep = await certificate('Sâu', keys[2]!, second, { extensions: person() });
    const crls = [...lists, await list(second, 1, day(-1))];
    const intermediates = [issuing.certificate, second.certificate];
    assert.equal(await ask(deep, { intermediates, crls }), 'no path-too-long');
  });

  it('end somewhere', async () => {
    const links: Issuer[] = [root];
    for (let index = 0; index < 10; index++) {
      links.push(await issuer(`Tầng ${index}`, keys[1]!, links.at(-1)!, { extensions: authority() }));
    }
    const far = await certificate('Xa', keys[2]!, links.at(-1)!, { extensions: person() });
    assert.equal(await ask(far, { intermediates: links.map((link) => link.certificate) }), 'unknown no-anchor');
  });

  it('need nothing that limits a certificate', async () => {
    const bare = parseCertificate(await certificate('v1', keys[2]!, issuing));
    delete bare.extensions;
    assert.equal(await ask(new Uint8Array(bare.toSchema().toBER())), 'yes trusted');
  });

  describe('revocation', () => {
    const serial = (): string => serialOf(parseCertificate(leaf).serialNumber);
    const withList = async (crl: Uint8Array, at = NOW): Promise<string> => ask(leaf, { crls: [lists[0]!, crl], at });

    it('counts from its own time', async () => {
      const revoked = await list(issuing, 2, day(3), [
        { serial: '40aa', at: day(0) },
        { serial: serial(), at: day(2) },
      ]);
      assert.equal(await withList(revoked, day(1)), 'yes revoked-later');
      assert.equal(await withList(revoked, day(2)), 'no revoked');
      assert.equal(await ask(leaf, { crls: [...lists, revoked], at: day(4) }), 'no revoked', 'the newest list');
      const { detail } = await checkChain(leaf, {
        ...{
          intermediates: [issuing.certificate],
          anchors: [root.certificate],
          crls: [lists[0]!, revoked],
          at: day(4),
        },
      });
      assert.equal(detail, day(2).toISOString());
    });

    it('cannot be said without a list of that very issuer', async () => {
      assert.equal(await ask(leaf, { crls: [] }), 'unknown no-crl');
      assert.equal(await ask(leaf, { crls: [lists[1]!] }), 'unknown no-crl', 'the root’s is missing');
      const forged = await list({ certificate: issuing.certificate, pkcs8: keys[4]!.pkcs8 }, 3, NOW);
      assert.equal(await withList(forged), 'unknown no-crl');
      const mute = await issuer('Cấp', keys[1]!, root, {
        extensions: [basicConstraints(true), keyUsage(['keyCertSign'])],
      });
      assert.equal(await ask(leaf, { intermediates: [mute.certificate] }), 'unknown no-crl', 'it may sign no lists');
    });

    it('cannot be said by a list with something behind it', async () => {
      assert.equal(await withList(Uint8Array.from([...lists[1]!, 5, 0])), 'unknown no-crl');
    });

    it('cannot be said by a list that ended earlier', async () => {
      assert.equal(await ask(leaf, { at: day(95) }), 'unknown crl-stale');
      const endless = pkijs.CertificateRevocationList.fromBER(Uint8Array.from(lists[1]!));
      delete endless.nextUpdate;
      assert.equal(await withList(await resigned(endless, issuing), day(-1)), 'yes trusted');
    });

    it('cannot be said by a list that asks for more than is known here', async () => {
      const strange = critical('1.2.3.4');
      assert.equal(await withList(await extendedList(issuing, NOW, (all) => [...all, strange])), 'unknown crl-partial');
      const bare = pkijs.CertificateRevocationList.fromBER(Uint8Array.from(lists[1]!));
      delete bare.crlExtensions;
      assert.equal(await withList(await resigned(bare, issuing)), 'yes trusted');
    });

    it('is remembered beyond a certificate’s end only where the list says so', async () => {
      const remembers = (since: asn1js.AsnType) => (all: pkijs.Extension[]) =>
        all.map((one) =>
          one.extnID === '2.5.29.60' ? new pkijs.Extension({ extnID: one.extnID, extnValue: since.toBER() }) : one,
        );
      const late = day(500);
      assert.equal(await withList(await extendedList(issuing, late, (all) => all)), 'yes trusted');
      assert.equal(
        await withList(await extendedList(issuing, late, (all) => all.filter(({ extnID }) => extnID !== '2.5.29.60'))),
        'unknown no-crl',
      );
      const later = new asn1js.GeneralizedTime({ valueDate: day(450) });
      assert.equal(await withList(await extendedList(issuing, late, remembers(later))), 'unknown no-crl');
      assert.equal(await withList(await extendedList(issuing, late, remembers(new asn1js.Null()))), 'unknown no-crl');
    });
  });
});
