/**
 * The seal of a PDF (PAdES, ETSI EN 319 142-1): what it covers, whether its value fits the file, and whose it is. Says
 * nothing about what is drawn on the pages, only that nothing was changed since.
 */
import * as pkijs from 'pkijs';
import { berOf, octetsOf, oidOf, partsOf } from '../ber.js';
import { parseCertificate, readCertificate } from '../certificate.js';
import { type ChainCode, checkChain, type ChainInput } from '../chain.js';
import { rsaKey, sha256 } from '../platform.js';
import { sameBytes } from '../signed-by.js';

const SHA256 = '2.16.840.1.101.3.4.2.1';
const SHA256_WITH_RSA = '1.2.840.113549.1.1.11';
const RSA = '1.2.840.113549.1.1.1';
const MESSAGE_DIGEST = '1.2.840.113549.1.9.4';

export type SealCode =
  | 'no-seal'
  /** Something was written after the seal, or more than one seal stands in it. */
  | 'covers-part'
  | 'seal-unreadable'
  | 'changed'
  | 'value-wrong'
  | ChainCode;

export interface SealVerdict {
  /** Null: cannot be checked. */
  readonly ok: boolean | null;
  readonly code: SealCode;
  /** Who sealed, by the certificate's CN; empty where it cannot be read. */
  readonly name: string;
  /** The moment the file claims, ISO 8601; null where it names none. */
  readonly signedAt: string | null;
}

const RANGE = /\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g;
const MOMENT = /\/M\s*\(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-])(\d\d)'?(\d\d)?'?)?/;

interface Covered {
  readonly data: Uint8Array;
  readonly cms: Uint8Array;
  readonly whole: boolean;
  /** Of the signature's own dictionary. */
  readonly text: string;
}

/** Bytes to a string of the same length, one character a byte. */
export function binaryText(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return text;
}

function coveredBy(pdf: Uint8Array, text: string): Covered | SealCode {
  const found = [...text.matchAll(RANGE)];
  const [range] = found;
  if (!range) return 'no-seal';
  const [from, first, to, last] = range.slice(1).map(Number) as [number, number, number, number];
  const hex = text.slice(first, to);
  if (from !== 0 || to < first || to + last > pdf.length || !/^<[0-9A-Fa-f]*>$/.test(hex)) return 'seal-unreadable';
  const data = new Uint8Array(first + last);
  data.set(pdf.subarray(0, first));
  data.set(pdf.subarray(to, to + last), first);
  const digits = hex.slice(1, -1);
  const cms = Uint8Array.from({ length: Math.floor(digits.length / 2) }, (_, index) =>
    Number.parseInt(digits.slice(2 * index, 2 * index + 2), 16),
  );
  const start = text.lastIndexOf(' obj', range.index);
  const end = text.indexOf('endobj', to);
  return {
    data,
    cms,
    whole: found.length === 1 && to + last === pdf.length,
    text: text.slice(start, first) + text.slice(to, end),
  };
}

/** Never rejects for anything that stands in the file. `at`: the moment asked about where the file names none. */
export async function checkPdfSeal(pdf: Uint8Array, trust: ChainInput): Promise<SealVerdict> {
  const covered = coveredBy(pdf, binaryText(pdf));
  if (typeof covered === 'string') return { ok: null, code: covered, name: '', signedAt: null };
  const signedAt = momentIn(covered.text);
  const said = (ok: boolean | null, code: SealCode, name = ''): SealVerdict => ({ ok, code, name, signedAt });
  try {
    const { certificate, chain, signer } = signerOf(covered.cms);
    const facts = await readCertificate(certificate);
    const name = facts.commonName ?? facts.subject;
    if (!sameBytes(digestIn(signer), await sha256(covered.data))) return said(false, 'changed', name);
    const key = await rsaKey(facts.publicKey.spki);
    const attributes = new Uint8Array(signer.signedAttrs!.encodedValue);
    if (!(await key.verify(attributes, octetsOf(signer.signature)))) {
      return said(false, 'value-wrong', name);
    }
    if (!covered.whole) return said(null, 'covers-part', name);
    const { ok, code } = await checkChain(certificate, {
      ...trust,
      intermediates: [...trust.intermediates, ...chain],
      at: signedAt === null ? trust.at : new Date(signedAt),
    });
    return said(ok === 'unknown' ? null : ok === 'yes', code, name);
  } catch {
    return said(null, 'seal-unreadable');
  }
}

interface Sealer {
  readonly certificate: Uint8Array;
  readonly chain: readonly Uint8Array[];
  readonly signer: pkijs.SignerInfo;
}

/** Throws where it is not one signer's SignedData, RSA with SHA-256, with its certificate. */
function signerOf(padded: Uint8Array): Sealer {
  // The place left for the seal is filled up with zeros.
  const [type, wrapped] = partsOf(berOf(trimmed(padded)));
  if (oidOf(type) !== '1.2.840.113549.1.7.2') throw new TypeError('not signed data');
  const [schema] = partsOf(wrapped);
  const { signerInfos } = new pkijs.SignedData({ schema });
  const [signer, ...others] = signerInfos;
  if (!signer?.signedAttrs || others.length > 0) throw new TypeError('not one signer');
  const { digestAlgorithm, signatureAlgorithm } = signer;
  const sid: unknown = signer.sid;
  if (digestAlgorithm.algorithmId !== SHA256) throw new TypeError('another digest');
  if (![SHA256_WITH_RSA, RSA].includes(signatureAlgorithm.algorithmId)) throw new TypeError('another algorithm');
  const set = partsOf(schema).find(({ idBlock: { tagClass, tagNumber } }) => tagClass === 3 && tagNumber === 0);
  const ders = set === undefined ? [] : partsOf(set).map(({ valueBeforeDecodeView }) => valueBeforeDecodeView.slice());
  if (!(sid instanceof pkijs.IssuerAndSerialNumber)) throw new TypeError('a signer by another name');
  const own = ders.findIndex((der) => {
    const { issuer, serialNumber } = parseCertificate(der);
    return issuer.isEqual(sid.issuer) && serialNumber.isEqual(sid.serialNumber);
  });
  const certificate = ders[own];
  if (!certificate) throw new TypeError('without its certificate');
  return { certificate, chain: ders.filter((_, index) => index !== own), signer };
}

function trimmed(der: Uint8Array): Uint8Array {
  const size = der[1]!;
  if (size < 0x80) return der.subarray(0, 2 + size);
  const octets = size & 0x7f;
  const length = der.subarray(2, 2 + octets).reduce((value, byte) => value * 256 + byte, 0);
  return der.subarray(0, 2 + octets + length);
}

function digestIn({ signedAttrs }: pkijs.SignerInfo): Uint8Array {
  const found = signedAttrs?.attributes.find(({ type }) => type === MESSAGE_DIGEST);
  return octetsOf(found?.values[0] as Parameters<typeof octetsOf>[0]);
}

function momentIn(text: string): string | null {
  const [, year, month, day, hour, minute, second, sign, zone = '00', rest = '00'] = MOMENT.exec(text) ?? [];
  if (year === undefined) return null;
  const offset = sign === undefined ? 'Z' : `${sign}${zone}:${rest}`;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`;
}
