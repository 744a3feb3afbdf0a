/** Weak and unknown keys, algorithms and purposes along a path. */
import assert from 'node:assert/strict';
import { constants, createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { DOCUMENTS, STAMPS } from '../../../../core/signing/path/purposes.js';
import { keyStrength } from '../../../../core/signing/path/keys.js';
import { readTlv } from '../../../../core/signing/path/tlv.js';
import { answer, ask, AUTHORITY, chainOf } from '../../../support/chain-asking.js';
import {
  context,
  dn,
  EXT,
  NULL,
  oid,
  rawCertificate,
  rawList,
  sequence,
  tlv,
} from '../../../support/raw-certificates.js';

const rsa = (modulusLength: number, publicExponent = 0x10001): KeyObject =>
  generateKeyPairSync('rsa', { modulusLength, publicExponent }).privateKey;
const ec = (namedCurve: string): KeyObject => generateKeyPairSync('ec', { namedCurve }).privateKey;
const spkiOf = (key: KeyObject): Uint8Array => createPublicKey(key).export({ format: 'der', type: 'spki' });
const strengthOf = (spki: Uint8Array): string => keyStrength(readTlv(spki));
const rsaInfo = (modulus: Uint8Array, exponent: Uint8Array): Uint8Array =>
  sequence(
    sequence(oid('1.2.840.113549.1.1.1'), NULL),
    tlv(3, Uint8Array.of(0), sequence(tlv(2, modulus), tlv(2, exponent))),
  );
const ECDSA = sequence(oid('1.2.840.10045.4.3.2'));

describe('keys of a path', function () {
  this.timeout(120_000);

  it('are strong, weak, or none we can check', () => {
    const modulus = (bytes: number, last: number): Uint8Array =>
      Uint8Array.from([0, 0x80, ...Array<number>(bytes - 2).fill(1), last]);
    const big = Uint8Array.of(1, 0, 1);
    const cases: [string, Uint8Array, string][] = [
      ['RSA 2048', rsaInfo(modulus(256, 1), big), 'strong'],
      ['RSA 8192', rsaInfo(modulus(1024, 1), big), 'strong'],
      ['RSA 8200', rsaInfo(modulus(1025, 1), big), 'unknown'],
      ['RSA 2040', rsaInfo(modulus(255, 1), big), 'weak'],
      ['an even modulus', rsaInfo(modulus(256, 2), big), 'weak'],
      ['an even exponent', rsaInfo(modulus(256, 1), Uint8Array.of(1, 0, 0)), 'weak'],
      ['exponent 3', rsaInfo(modulus(256, 1), Uint8Array.of(3)), 'weak'],
      ['P-256', spkiOf(ec('prime256v1')), 'strong'],
      ['P-384', spkiOf(ec('secp384r1')), 'strong'],
      ['P-521', spkiOf(ec('secp521r1')), 'strong'],
      ['P-192', spkiOf(ec('prime192v1')), 'weak'],
      ['P-224', spkiOf(ec('secp224r1')), 'weak'],
      ['secp256k1', spkiOf(ec('secp256k1')), 'unknown'],
      ['brainpool', spkiOf(ec('brainpoolP256r1')), 'unknown'],
      [
        'a curve written out',
        sequence(sequence(oid('1.2.840.10045.2.1'), sequence()), tlv(3, Uint8Array.of(0))),
        'weak',
      ],
      ['a curve not named', sequence(sequence(oid('1.2.840.10045.2.1')), tlv(3, Uint8Array.of(0))), 'weak'],
      ['DSA', sequence(sequence(oid('1.2.840.10040.4.1')), tlv(3, Uint8Array.of(0))), 'weak'],
      ['Ed25519', spkiOf(generateKeyPairSync('ed25519').privateKey), 'unknown'],
    ];
    for (const [name, spki, said] of cases) assert.equal(strengthOf(spki), said, name);
  });

  it('of the root, the authority or the certificate decide when they are weak', async () => {
    const { root, sub, leaf } = await chainOf();
    const [short, three] = [rsa(1024), rsa(2048, 3)];
    for (const weak of [short, three])
      for (const place of [0, 1, 2]) {
        const [r, s, l] = [root, sub, leaf].map((one, index) => (index === place ? { ...one, key: weak } : one));
        const anchor = rawCertificate(r!, r!, { extensions: AUTHORITY() });
        const above = rawCertificate(s!, r!, { extensions: AUTHORITY() });
        const said = await ask(rawCertificate(l!, s!), [anchor], [above], [rawList(r!), rawList(s!)]);
        assert.equal(said, 'no weak-key', String(place));
      }
  });

  it('that nobody here can use leave it open; those nobody should, do not', async () => {
    const { leaf } = await chainOf();
    const said = async (key: KeyObject, algorithm = ECDSA, hash?: string): Promise<string> => {
      const by = { name: dn('Gốc'), key };
      const parts = { algorithm, ...(hash !== undefined && { hash }) };
      return ask(
        rawCertificate(leaf, by, parts),
        [rawCertificate(by, by, { ...parts, extensions: AUTHORITY() })],
        [],
        [],
      );
    };
    assert.equal(await said(ec('prime256v1')), 'unknown no-crl');
    assert.equal(await said(ec('brainpoolP256r1')), 'unknown unknown-algorithm');
    assert.equal(await said(ec('prime192v1')), 'no weak-key');
    assert.equal(await said(rsa(2048), sequence(oid('1.2.3.4'))), 'unknown unknown-algorithm');
    assert.equal(await said(rsa(2048), sequence(oid('1.2.840.113549.1.1.4'), NULL), 'md5'), 'no weak-algorithm');
    // A wrong signature under a name with a key of each kind: perhaps it was the one that cannot be checked.
    const mixed = [ec('brainpoolP256r1'), rsa(2048)].map((key) => ({ name: dn('Gốc'), key }));
    const anchors = mixed.map((by) => rawCertificate(by, by, { extensions: AUTHORITY() }));
    const forged = rawCertificate(leaf, { name: dn('Gốc'), key: rsa(2048) });
    assert.equal(await ask(forged, anchors, [], []), 'unknown unknown-algorithm');
    assert.equal(await ask(forged, [anchors[1]!], [], []), 'no signature-wrong');
  });

  it('sign with the hash that stands in PSS parameters', async () => {
    const { root, leaf } = await chainOf();
    const pss = (hash: string | null): Uint8Array =>
      sequence(
        oid('1.2.840.113549.1.1.10'),
        ...(hash === null
          ? []
          : [
              sequence(
                context(0, sequence(oid(hash), NULL)),
                context(1, sequence(oid('1.2.840.113549.1.1.8'), sequence(oid(hash), NULL))),
                context(2, tlv(2, Uint8Array.of(32))),
              ),
            ]),
      );
    const anchor = rawCertificate(root, root, { extensions: AUTHORITY() });
    const key = {
      key: createPrivateKey(root.key.export({ format: 'pem', type: 'pkcs8' })),
      padding: constants.RSA_PKCS1_PSS_PADDING,
      saltLength: 32,
    };
    const said = (algorithm: Uint8Array): Promise<string> => {
      const draft = rawCertificate(leaf, root, { algorithm });
      const [tbs] = [readTlv(draft).content];
      const length = 4 + (tbs[2]! << 8) + tbs[3]!;
      const value = sign('sha256', tbs.subarray(0, length), key);
      return ask(sequence(tbs.subarray(0, length), algorithm, tlv(3, Uint8Array.of(0), value)), [anchor], [], []);
    };
    assert.equal(await said(pss('2.16.840.1.101.3.4.2.1')), 'unknown no-crl');
    assert.equal(await said(pss('1.3.14.3.2.26')), 'no weak-algorithm');
    assert.equal(await said(pss(null)), 'no weak-algorithm');
    assert.equal(await said(sequence(oid('1.2.840.113549.1.1.10'), sequence())), 'no weak-algorithm');
  });
});

describe('purposes of a certificate', function () {
  this.timeout(60_000);
  const [SERVER, CLIENT, MAIL, STAMP, DOCUMENT, ANY] = [
    ...['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2', '1.3.6.1.5.5.7.3.4', '1.3.6.1.5.5.7.3.8', '1.3.6.1.5.5.7.3.36'],
    '2.5.29.37.0',
  ] as [string, string, string, string, string, string];

  it('let it sign documents, do not, or leave it open', async () => {
    const cases: [string[], string][] = [
      [[DOCUMENT], 'yes trusted'],
      [[CLIENT, MAIL], 'yes trusted'],
      [[ANY], 'yes trusted'],
      [[SERVER], 'no not-for-signing'],
      [[STAMP], 'no not-for-signing'],
      [[CLIENT], 'unknown unknown-purpose'],
      [[SERVER, '1.2.3.4'], 'unknown unknown-purpose'],
    ];
    for (const [all, said] of cases) assert.equal(await answer({ leaf: [EXT.purposes(...all)] }), said, all.join());
  });

  it('of an authority between narrow it, those of the root do not', async () => {
    assert.equal(await answer({ sub: [EXT.purposes(SERVER)] }), 'unknown unknown-purpose');
    assert.equal(await answer({ sub: [EXT.purposes(MAIL)] }), 'yes trusted');
    assert.equal(await answer({ root: [EXT.purposes(SERVER)] }), 'yes trusted');
  });

  it('are another for whoever stamps times', async () => {
    assert.equal(await answer({ leaf: [EXT.purposes(STAMP)] }, {}, { use: STAMPS }), 'yes trusted');
    assert.equal(await answer({ leaf: [EXT.purposes(SERVER)] }, {}, { use: STAMPS }), 'no not-for-signing');
    assert.equal(DOCUMENTS.purposes?.has(STAMP), false);
  });
});
