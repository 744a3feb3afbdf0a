/**
 * CAdES baseline B (ETSI EN 319 122-1) around content that is elsewhere: what a PDF's seal and a signed file carry. Only
 * its digest is needed, and the RSA value comes from the key's owner, who may take her time.
 */
import { parseCertificate } from './certificate.js';
import { context, NULL, objectIdentifier, octetString, sequence, setOf, smallInteger, time, tlv } from './der.js';
import { OID } from './oids.js';
import { sha256 } from './platform.js';

export interface CmsToPrepare {
  /** SHA-256 of the content. */
  readonly digest: Uint8Array;
  /** DER. */
  readonly certificate: Uint8Array;
  /** DER, nearest first. */
  readonly chain: readonly Uint8Array[];
  /** The moment claimed; null in a PDF, which says it itself (EN 319 142-1 section 6.3). */
  readonly signedAt: Date | null;
}

export interface PreparedCms {
  /** DER of the signed attributes: what RSASSA-PKCS1-v1_5 with SHA-256 is computed over. */
  readonly toSign: Uint8Array;
  /** DER of the SignedData in its ContentInfo; with an RFC 3161 token over the signature value where there is one. */
  finish(signature: Uint8Array, stamp?: Uint8Array): Uint8Array;
}

const algorithm = (oid: string): Uint8Array => sequence(objectIdentifier(oid), NULL);
const attribute = (oid: string, value: Uint8Array): Uint8Array => sequence(objectIdentifier(oid), setOf(value));

/** Rejects with CertificateUnreadable. */
export async function prepareCms({ digest, certificate, chain, signedAt }: CmsToPrepare): Promise<PreparedCms> {
  const { issuer, serialNumber } = parseCertificate(certificate);
  const certificateHash = await sha256(certificate);
  const attributes = [
    attribute(OID.contentType, objectIdentifier(OID.data)),
    ...(signedAt === null ? [] : [attribute(OID.signingTime, time(signedAt))]),
    attribute(OID.messageDigest, octetString(digest)),
    // ESSCertIDv2 with its default hash, SHA-256, which DER leaves out.
    attribute(OID.signingCertificateV2, sequence(sequence(sequence(octetString(certificateHash))))),
  ];
  const toSign = setOf(...attributes);
  const signedAttributes = toSign.slice();
  signedAttributes[0] = 0xa0;
  // Names are copied as they are encoded: written anew, another string type would be another issuer.
  const signer = sequence(new Uint8Array(issuer.valueBeforeDecode), tlv(0x02, serialNumber.valueBlock.valueHexView));
  return {
    toSign,
    finish(signature, stamp) {
      const signerInfo = sequence(
        smallInteger(1),
        signer,
        algorithm(OID.sha256),
        signedAttributes,
        algorithm(OID.rsaSha256),
        octetString(signature),
        ...(stamp === undefined ? [] : [context(1, attribute(OID.timeStampToken, stamp))]),
      );
      const signedData = sequence(
        smallInteger(1),
        setOf(algorithm(OID.sha256)),
        sequence(objectIdentifier(OID.data)),
        context(0, ...[certificate, ...chain]),
        setOf(signerInfo),
      );
      return sequence(objectIdentifier(OID.signedData), context(0, signedData));
    },
  };
}
