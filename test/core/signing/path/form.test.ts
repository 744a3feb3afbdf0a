/** Certificates that are not written as RFC 5280 section 4 has it, as the public suites bring them. */
import assert from 'node:assert/strict';
import { checkChain } from '../../../../core/signing/chain.js';
import { NOW } from '../../../support/chain-certificates.js';
import { answer, chainOf } from '../../../support/chain-asking.js';
import {
  context,
  dn,
  EXT,
  ext,
  general,
  joinBytes,
  NULL,
  number,
  oid,
  point,
  rawCertificate,
  type RawParts,
  sequence,
  tlv,
  utf8,
} from '../../../support/raw-certificates.js';

const MALFORMED = 'no certificate-malformed';
const TRUSTED = 'yes trusted';
const serial = (...bytes: number[]): RawParts => ({ serial: tlv(2, Uint8Array.from(bytes)) });
const time = (tag: number, text: string): Uint8Array => tlv(tag, Buffer.from(text));
const LATE = time(0x18, '20300101000000Z');

describe('a certificate that is not written as the standard has it', function () {
  this.timeout(60_000);

  it('is refused for its fields', async () => {
    const sha384 = sequence(oid('1.2.840.113549.1.1.12'), NULL);
    const cases: [string, RawParts, string][] = [
      ['as it should be', {}, TRUSTED],
      ['a serial of 20 bytes', serial(...Array<number>(20).fill(0x11)), TRUSTED],
      ['a serial of 21 bytes', serial(...Array<number>(21).fill(0x11)), MALFORMED],
      ['a serial of zero', serial(0), TRUSTED],
      ['a negative serial', serial(0x81), TRUSTED],
      ['a serial with a needless zero', serial(0, 1), MALFORMED],
      ['another algorithm outside', { outer: sha384 }, MALFORMED],
      ['something behind the signature', { behind: NULL }, MALFORMED],
      [
        'a field behind the extensions',
        { more: [context(3, sequence(EXT.notAuthority()))], extensions: [EXT.usage(7, 0x80)] },
        MALFORMED,
      ],
      [
        'unique identifiers of old',
        { more: [tlv(0x81, Uint8Array.of(0, 1)), tlv(0x82, Uint8Array.of(0, 1))] },
        TRUSTED,
      ],
      ['extensions in version 1', { version: null, extensions: [EXT.notAuthority()] }, MALFORMED],
      ['extensions in version 2', { version: context(0, number(1)), extensions: [EXT.notAuthority()] }, MALFORMED],
      ['version 1 without any', { version: null, extensions: null }, TRUSTED],
      ['GeneralizedTime before 2050', { validity: sequence(time(0x18, '20270101000000Z'), LATE) }, TRUSTED],
      ['a time without seconds', { validity: sequence(time(0x17, '2701010000Z'), LATE) }, MALFORMED],
      ['a time in another zone', { validity: sequence(time(0x17, '270101000000+0700'), LATE) }, MALFORMED],
      [
        'a key that is none',
        { spki: sequence(sequence(oid('1.2.840.113549.1.1.1'), NULL), tlv(3, Uint8Array.of(0, 5, 0))) },
        MALFORMED,
      ],
    ];
    for (const [name, parts, said] of cases) assert.equal(await answer({}, parts), said, name);
  });

  it('is refused for its extensions', async () => {
    const names = EXT.names(general.email('hoa@truong.vn'));
    const cases: [string, Uint8Array[], string][] = [
      ['the same one twice', [EXT.notAuthority(), EXT.notAuthority()], MALFORMED],
      ['an extension with a fourth part', [sequence(oid('1.2.3'), tlv(1, Uint8Array.of(0)), tlv(4), NULL)], MALFORMED],
      ['no purposes', [EXT.purposes()], MALFORMED],
      ['no names', [EXT.names()], MALFORMED],
      ['a name that is none', [EXT.names(tlv(0x89))], MALFORMED],
      ['a name in the wrong class', [EXT.names(utf8('x'))], MALFORMED],
      ['an address that is not ASCII', [EXT.names(general.email('hòa@truong.vn'))], MALFORMED],
      ['names', [names], TRUSTED],
      ['a policy twice', [EXT.policies('1.2.3', '1.2.3')], MALFORMED],
      ['no policies', [EXT.policies()], MALFORMED],
      ['no mappings', [EXT.mappings()], MALFORMED],
      ['keyCertSign without being an authority', [EXT.notAuthority(), EXT.usage(2, 0x84)], MALFORMED],
      ['constraints on names in a person’s certificate', [EXT.constraints([], [general.dns('vn')])], MALFORMED],
      ['a negative path length', [ext('2.5.29.19', sequence(number(0x81)))], MALFORMED],
      ['a path length without being an authority', [ext('2.5.29.19', sequence(number(0)))], TRUSTED],
      ['a flag that is neither', [ext('2.5.29.19', sequence(tlv(1, Uint8Array.of(1))))], MALFORMED],
      ['a key identifier that is no text of bytes', [ext('2.5.29.14', number(1))], MALFORMED],
      ['an issuer’s key without identifier', [ext('2.5.29.35', sequence(tlv(0x82, Uint8Array.of(1))))], TRUSTED],
      ['a point that is none', [EXT.points(sequence(context(0, NULL), NULL), number(1))], MALFORMED],
      ['a point', [EXT.points(point({ name: [general.uri('http://ca.vn/1.crl')] }))], TRUSTED],
    ];
    for (const [name, leaf, said] of cases) assert.equal(await answer({ leaf }), said, name);
    assert.equal(await answer({ sub: [EXT.constraints([], [])] }), MALFORMED, 'constraints of nothing');
  });

  it('is refused for missing names', async () => {
    const { root, leaf } = await chainOf();
    const nobody = { ...leaf, name: dn() };
    const anchors = [rawCertificate(root, root, { extensions: [EXT.basic()] })];
    const ask = async (der: Uint8Array): Promise<string> => {
      const { ok, code } = await checkChain(der, { anchors, intermediates: [], crls: [], at: NOW });
      return `${ok} ${code}`;
    };
    const names = EXT.names(general.email('hoa@truong.vn'));
    const binding = ext('2.5.29.17', sequence(general.email('hoa@truong.vn')), true);
    assert.equal(await ask(rawCertificate(nobody, root)), MALFORMED);
    assert.equal(await ask(rawCertificate(nobody, root, { extensions: [names] })), MALFORMED);
    assert.equal(await ask(rawCertificate(nobody, root, { extensions: [binding] })), 'unknown no-crl');
    assert.equal(
      await ask(rawCertificate(nobody, root, { extensions: [binding, EXT.basic()] })),
      MALFORMED,
      'an authority',
    );
    const orphan = rawCertificate(leaf, { ...root, name: dn() });
    assert.equal(await ask(orphan), MALFORMED, 'without an issuer');
  });

  it('is not shown with a name longer than anybody reads', async () => {
    const { root, leaf } = await chainOf();
    const anchors = [rawCertificate(root, root, { extensions: [EXT.basic()] })];
    const long = { ...leaf, name: dn(...Array<string>(400).fill('Trường Tiểu học')) };
    const { code, detail } = await checkChain(rawCertificate(long, root), {
      anchors,
      intermediates: [],
      crls: [],
      at: NOW,
    });
    assert.deepEqual([code, detail], ['no-crl', '']);
  });

  it('is refused where it is DER no longer, whatever its signature says', async () => {
    const { root, leaf } = await chainOf();
    const der = rawCertificate(leaf, root);
    const loose = joinBytes(Uint8Array.of(0x30, 0x83, 0), der.subarray(2));
    const { ok, code } = await checkChain(loose, { anchors: [], intermediates: [], crls: [], at: NOW });
    assert.deepEqual([ok, code], ['no', 'certificate-malformed']);
  });
});
