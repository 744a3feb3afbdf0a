/** Extensions of what the school's authority issues (RFC 5280 section 4.2). */
import { createHash } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { KEY_USAGES, type KeyUsage } from '../../../core/signing/certificate.js';

/** Said in the policy of everything issued here, as INTERNAL is in the subject. */
const NOTICE = `Chứng thư nội bộ của nhà trường, không có giá trị pháp lý bên ngoài. Internal certificate, without legal value outside the school.`;

const extension = (extnID: string, critical: boolean, value: asn1js.AsnType): pkijs.Extension =>
  new pkijs.Extension({ extnID, critical, extnValue: value.toBER() });

export const basicConstraints = (cA: boolean, pathLenConstraint?: number): pkijs.Extension =>
  extension(
    '2.5.29.19',
    true,
    new pkijs.BasicConstraints({ cA, ...(pathLenConstraint !== undefined && { pathLenConstraint }) }).toSchema(),
  );

export function keyUsage(usages: readonly KeyUsage[]): pkijs.Extension {
  const places = usages.map((usage) => KEY_USAGES.indexOf(usage));
  const last = Math.max(...places);
  const bytes = new Uint8Array((last >> 3) + 1);
  for (const place of places) bytes[place >> 3]! |= 0x80 >> (place & 7);
  return extension('2.5.29.15', true, new asn1js.BitString({ valueHex: bytes, unusedBits: 7 - (last & 7) }));
}

/** For stamping times alone, and critically so (RFC 3161 section 2.3). */
export const forStamps = (): pkijs.Extension =>
  extension('2.5.29.37', true, new pkijs.ExtKeyUsage({ keyPurposes: ['1.3.6.1.5.5.7.3.8'] }).toSchema());

/** SHA-1 of the key's bits, which names it and protects nothing (section 4.2.1.2, method 1). */
export function keyIdentifier(spki: Uint8Array): Uint8Array {
  const { subjectPublicKey } = pkijs.PublicKeyInfo.fromBER(spki);
  return createHash('sha1').update(subjectPublicKey.valueBlock.valueHexView).digest();
}

export const subjectKeyIdentifier = (spki: Uint8Array): pkijs.Extension =>
  extension('2.5.29.14', false, new asn1js.OctetString({ valueHex: keyIdentifier(spki) }));

export const authorityKeyIdentifier = (spki: Uint8Array): pkijs.Extension =>
  extension(
    '2.5.29.35',
    false,
    new pkijs.AuthorityKeyIdentifier({
      keyIdentifier: new asn1js.OctetString({ valueHex: keyIdentifier(spki) }),
    }).toSchema(),
  );

const sequence = (...value: asn1js.BaseBlock[]): asn1js.Sequence => new asn1js.Sequence({ value });
const oid = (value: string): asn1js.ObjectIdentifier => new asn1js.ObjectIdentifier({ value });

/** anyPolicy with a notice for people: a school has no arc of object identifiers of its own. */
export const internalPolicy = (): pkijs.Extension =>
  extension(
    '2.5.29.32',
    false,
    sequence(
      sequence(
        oid('2.5.29.32.0'),
        sequence(sequence(oid('1.3.6.1.5.5.7.2.2'), sequence(new asn1js.Utf8String({ value: NOTICE })))),
      ),
    ),
  );

const URI = 6;
const uri = (value: string): pkijs.GeneralName => new pkijs.GeneralName({ type: URI, value });

/** Where the issuer's list and certificate are published; nothing where the school has no address. */
export const published = (baseUrl: string | null, role: 'root' | 'issuing'): pkijs.Extension[] =>
  baseUrl === null
    ? []
    : [
        extension(
          '2.5.29.31',
          false,
          new pkijs.CRLDistributionPoints({
            distributionPoints: [new pkijs.DistributionPoint({ distributionPoint: [uri(`${baseUrl}${role}.crl`)] })],
          }).toSchema(),
        ),
        extension(
          '1.3.6.1.5.5.7.1.1',
          false,
          new pkijs.InfoAccess({
            accessDescriptions: [
              new pkijs.AccessDescription({
                accessMethod: '1.3.6.1.5.5.7.48.2',
                accessLocation: uri(`${baseUrl}${role}.cer`),
              }),
            ],
          }).toSchema(),
        ),
      ];

export const crlNumber = (number: number): pkijs.Extension =>
  extension('2.5.29.20', false, new asn1js.Integer({ value: number }));

/** The list names certificates that have expired since this day, too (ITU-T X.509): a signature is checked years later. */
export const expiredCertificatesSince = (day: Date): pkijs.Extension =>
  extension('2.5.29.60', false, new asn1js.GeneralizedTime({ valueDate: day }));
