/** Time stamps of an authority (RFC 3161, RFC 5816): read, and held against what they stamp; `stamp-request.ts` asks for them. */
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { berOf, octetsOf, oidOf, partsOf, piecesOf } from './ber.js';
import { parseCertificate, readCertificate } from './certificate.js';
import { type ChainCode, checkChain, type ChainInput } from './chain.js';
import { STAMPS } from './path/purposes.js';
import { readTlv, stampTimeOf } from './path/tlv.js';
import { OID } from './oids.js';
import { type Hash, hexOf, subtle } from './platform.js';
import { rememberedBy } from './remember.js';
import { isWellWritten, sameBytes } from './signed-by.js';

export type StampCode =
  'stamp-unreadable' | 'stamp-of-another' | 'stamp-forged' | 'stamp-not-by-authority' | 'stamp-refused' | 'stamp-nonce';

/** The policy a token was made under, dotted. Throws where it is no token. */
export const policyOf = (token: Uint8Array): string => tokenOf(token).info.policy;

/** The digest a token says its stamped bytes by, dotted. Throws where it is no token. */
export const imprintAlgorithm = (token: Uint8Array): string =>
  tokenOf(token).info.messageImprint.hashAlgorithm.algorithmId;

export interface Token {
  readonly info: pkijs.TSTInfo;
  /** `genTime`, read by ourselves: the library takes a time of another form for another day. */
  readonly at: Date;
  /** DER of the TSTInfo. */
  readonly content: Uint8Array;
  readonly signer: pkijs.SignerInfo;
  /** DER of what came along. */
  readonly certificates: readonly Uint8Array[];
}

/** More than authorities have. */
const MOST_KEPT = 100;
const keptBytes = new Map<string, Uint8Array>();

/** The same bytes each time they come along, so that what is read of them is remembered with them. */
function kept(der: Uint8Array): Uint8Array {
  const key = hexOf(der);
  const known = keptBytes.get(key);
  if (known !== undefined) return known;
  if (keptBytes.size >= MOST_KEPT) keptBytes.clear();
  const own = der.slice();
  keptBytes.set(key, own);
  return own;
}

/** Tags of a SignedData in its ContentInfo. */
const FORM = Uint8Array.of(0x30, 0xa0, 0x30, 0x02, 0x31, 0x30, 0x31);

/** Throws where it is anything but one signer's SignedData around a TSTInfo. */
export const tokenOf = rememberedBy((der: Uint8Array): Token => {
  const [type, wrapped] = piecesOf(der);
  if (oidOf(berOf(type!)) !== OID.signedData) throw new TypeError('not signed data');
  const [schema] = piecesOf(wrapped!);
  // Version, digests, content, certificates, lists, signers.
  const [version, digests, encapsulated, ...rest] = piecesOf(schema!);
  // What holds the signed parts is not signed itself: anything else than its form would be for other programs to stumble over.
  const tags = [der, wrapped, schema, version, digests, encapsulated, rest.at(-1)].map((piece) => piece![0]!);
  if (!sameBytes(Uint8Array.from(tags), FORM)) throw new TypeError('not signed data');
  const [contentType, explicit] = partsOf(berOf(encapsulated!));
  const [signer, ...others] = piecesOf(rest.pop()!);
  if (oidOf(contentType) !== OID.tstInfo || signer === undefined || others.length > 0)
    throw new TypeError('not a token');
  const signerInfo = new pkijs.SignerInfo({ schema: berOf(signer) });
  if (signerInfo.signedAttrs === undefined) throw new TypeError('nothing signed');
  const content = octetsOf(partsOf(explicit)[0]);
  const certificates = rest.find(([tag]) => tag === 0xa0);
  return {
    info: pkijs.TSTInfo.fromBER(content),
    at: stampTimeOf(readTlv(partsOf(berOf(content))[4]!.valueBeforeDecodeView)),
    content,
    signer: signerInfo,
    certificates: certificates === undefined ? [] : piecesOf(certificates).map(kept),
  };
});

/** Digest algorithms a stamp may use, by OID. */
export const DIGESTS: Readonly<Record<string, Hash>> = {
  [OID.sha256]: 'SHA-256',
  [OID.sha384]: 'SHA-384',
  [OID.sha512]: 'SHA-512',
};

/** Of a stamp's signature, by OID, with the digest each names (RFC 8017, 5758): the name is not signed, but others go by it. */
const SIGNATURES: Readonly<Record<string, Hash | 'any'>> = {
  '1.2.840.113549.1.1.1': 'any',
  '1.2.840.113549.1.1.10': 'any',
  [OID.rsaSha256]: 'SHA-256',
  '1.2.840.113549.1.1.12': 'SHA-384',
  '1.2.840.113549.1.1.13': 'SHA-512',
  '1.2.840.10045.4.3.2': 'SHA-256',
  '1.2.840.10045.4.3.3': 'SHA-384',
  '1.2.840.10045.4.3.4': 'SHA-512',
};

export const digestBy = async (name: Hash, bytes: Uint8Array): Promise<Uint8Array> =>
  new Uint8Array(await subtle.digest(name, bytes));

/** Whether what a token says it stamps is these bytes. */
export async function stamps({ messageImprint }: pkijs.TSTInfo, stamped: Uint8Array): Promise<boolean> {
  const name = DIGESTS[messageImprint.hashAlgorithm.algorithmId];
  return name !== undefined && sameBytes(octetsOf(messageImprint.hashedMessage), await digestBy(name, stamped));
}

export interface StampVerdict {
  readonly ok: 'yes' | 'no' | 'unknown';
  readonly code: StampCode | ChainCode;
  /** When, where it counts. */
  readonly at: Date | null;
  /** The authority's certificate by its subject. */
  readonly detail: string;
  /** DER of the one it was made with; null where none that came along fits. */
  readonly certificate: Uint8Array | null;
}

const certificateOf = rememberedBy(parseCertificate);
const factsOf = rememberedBy((der: Uint8Array) => readCertificate(der).catch(() => null));

/** Whose stamp a token says it is, and what came along; null where nobody can be told. Nothing is checked. */
export async function stampedBy(
  der: Uint8Array,
): Promise<{ readonly certificate: Uint8Array; readonly along: readonly Uint8Array[]; readonly at: Date } | null> {
  try {
    const token = tokenOf(der);
    const certificate = await signerOf(token);
    return certificate && { certificate, along: token.certificates, at: token.at };
  } catch {
    return null;
  }
}

/** Whether a token stamps these bytes, by whom, and whether that authority is trusted at the time it says. */
export async function checkStamp(
  der: Uint8Array,
  stamped: Uint8Array,
  trust: Omit<ChainInput, 'at'>,
): Promise<StampVerdict> {
  const no = (code: StampVerdict['code'], detail = '', certificate: Uint8Array | null = null): StampVerdict => ({
    ...{ ok: 'no', code, at: null, detail, certificate },
  });
  let token: Token;
  try {
    token = tokenOf(der);
  } catch {
    return no('stamp-unreadable');
  }
  if (!(await stamps(token.info, stamped))) return no('stamp-of-another');
  const certificate = await signerOf(token);
  if (certificate === null || !(await isSignedBy(token, certificate))) return no('stamp-forged');
  const facts = await factsOf(certificate);
  if (facts === null) return no('unreadable');
  if (!mayStamp(certificate)) return no('stamp-not-by-authority', facts.subject, certificate);
  return verdictAt(token, certificate, facts.subject, trust);
}

async function verdictAt(
  { at, certificates }: Token,
  certificate: Uint8Array,
  subject: string,
  { anchors, intermediates, crls, budget }: Omit<ChainInput, 'at'>,
): Promise<StampVerdict> {
  const chain = await checkChain(certificate, {
    anchors,
    intermediates: [...intermediates, ...certificates],
    crls,
    at,
    use: STAMPS,
    budget,
  });
  // Whoever has an authority's key after its revocation makes stamps of any earlier time (RFC 3161 section 4): none counts.
  const ok = chain.code === 'revoked-later' ? 'unknown' : chain.ok;
  return { ok, code: chain.code, at: ok === 'yes' ? at : null, detail: subject, certificate };
}

/** The values of a signed attribute; the attribute must stand once. */
function attributeOf({ signedAttrs }: pkijs.SignerInfo, oid: string): unknown {
  const found = signedAttrs!.attributes.filter(({ type }) => type === oid);
  return found.length === 1 && found[0]!.values.length === 1 ? (found[0]!.values as unknown[])[0] : undefined;
}

/** The certificate the signed attributes name by its hash; null where none came along that fits. */
async function signerOf({ signer, certificates }: Token): Promise<Uint8Array | null> {
  try {
    const v2 = attributeOf(signer, OID.signingCertificateV2);
    const [ids] = partsOf(v2 ?? attributeOf(signer, OID.signingCertificate));
    const [first] = partsOf(ids);
    const parts = partsOf(first);
    // ESSCertIDv2 may say its hash before the value; SHA-256 where it does not. The older one is always SHA-1 (RFC 5816).
    const named = v2 !== undefined && parts[0] instanceof asn1js.Sequence;
    const name = named ? DIGESTS[oidOf(partsOf(parts[0])[0])] : v2 === undefined ? 'SHA-1' : 'SHA-256';
    const hash = octetsOf(parts[named ? 1 : 0]);
    for (const der of certificates) {
      if (name !== undefined && sameBytes(hash, await digestBy(name, der)) && isNamed(signer, der)) return der;
    }
  } catch {
    // Not a form that names anybody.
  }
  return null;
}

/** Whether the signer is identified as this certificate's holder. */
function isNamed({ sid }: pkijs.SignerInfo, der: Uint8Array): boolean {
  const { issuer, serialNumber } = certificateOf(der);
  return (
    sid instanceof pkijs.IssuerAndSerialNumber &&
    sameBytes(sid.issuer.valueBeforeDecode, issuer.valueBeforeDecode) &&
    sameBytes(sid.serialNumber.valueBlock.valueHexView, serialNumber.valueBlock.valueHexView)
  );
}

async function isSignedBy({ signer, content }: Token, der: Uint8Array): Promise<boolean> {
  try {
    const name = DIGESTS[signer.digestAlgorithm.algorithmId]!;
    if (!['any', name].includes(SIGNATURES[signer.signatureAlgorithm.algorithmId] ?? '')) return false;
    const isTstInfo = oidOf(attributeOf(signer, OID.contentType)) === OID.tstInfo;
    const digest = octetsOf(attributeOf(signer, OID.messageDigest));
    const isWritten = isWellWritten(signer.signatureAlgorithm, signer.signature.valueBlock.valueHexView);
    if (!isTstInfo || !isWritten || !sameBytes(digest, await digestBy(name, content))) return false;
    const { subjectPublicKeyInfo } = certificateOf(der);
    const attributes = new Uint8Array(signer.signedAttrs!.encodedValue);
    return await pkijs
      .getCrypto(true)
      .verifyWithPublicKey(attributes, signer.signature, subjectPublicKeyInfo, signer.signatureAlgorithm, name);
  } catch {
    return false;
  }
}

/** Time stamping only, and critically so (RFC 3161 section 2.3). */
function mayStamp(der: Uint8Array): boolean {
  const usage = certificateOf(der).extensions?.find(({ extnID }) => extnID === OID.extendedKeyUsage);
  const { keyPurposes } = (usage?.parsedValue ?? { keyPurposes: [] }) as pkijs.ExtKeyUsage;
  return usage?.critical === true && keyPurposes.length === 1 && keyPurposes[0] === OID.timeStamping;
}
