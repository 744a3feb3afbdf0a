import {
  authorityKeyIdentifier,
  basicConstraints,
  forStamps,
  internalPolicy,
  keyUsage,
  published,
  subjectKeyIdentifier,
} from './extensions.js';
import { buildCertificate, buildCrl, type Issuer } from './build.js';
import { randomBytes } from 'node:crypto';
import { parseCertificate } from '../../../core/signing/certificate.js';
import { GIVEN_NAME, USER_ID } from '../../../core/signing/name.js';
import { type KeyMaker, makeKey } from './keys.js';

const DAY = 24 * 60 * 60 * 1000;
const YEAR = 365 * DAY;
const BITS = 3072;
const ROOT_YEARS = 20;
const ISSUING_YEARS = 10;
const PERSON_YEARS = 3;
/** The root lies in a safe: its list names only issuing certificates and lasts. */
export const ROOT_LIST_MS = 3 * YEAR;
export const ISSUING_LIST_MS = 90 * DAY;

export interface MadeAuthority {
  readonly root: Issuer;
  readonly issuing: Issuer;
  /** The root's first revocation list, empty. */
  readonly rootCrl: Uint8Array;
}

export interface AuthorityWish {
  /** The school's name. */
  readonly school: string;
  /** The code transcripts name it by: a checker knows by it whose authority this is, whatever the school is called then. */
  readonly schoolCode?: string | null;
  /** From when both count. */
  readonly from: Date;
  readonly baseUrl: string | null;
  readonly keyMaker?: KeyMaker;
  readonly bits?: number;
}

/** A root and an issuing certificate under it, both labelled internal. */
export async function makeAuthority({
  school,
  schoolCode = null,
  from,
  baseUrl,
  keyMaker = makeKey,
  bits = BITS,
}: AuthorityWish): Promise<MadeAuthority> {
  const [rootKey, issuingKey] = await Promise.all([keyMaker(bits), keyMaker(bits)]);
  // A second authority of the same school must not bear the first one's name.
  const mark = randomBytes(3).toString('hex').toUpperCase();
  const identity = schoolCode === null ? [] : [codeOf(schoolCode)];
  const authorityUsage = keyUsage(['keyCertSign', 'cRLSign']);
  const rootCertificate = await buildCertificate(
    {
      commonName: `Chứng thư gốc nội bộ ${mark}`,
      organization: school,
      identity,
      spki: rootKey.spki,
      notBefore: from,
      notAfter: new Date(from.getTime() + ROOT_YEARS * YEAR),
      extensions: [basicConstraints(true, 1), authorityUsage, subjectKeyIdentifier(rootKey.spki), internalPolicy()],
    },
    { pkcs8: rootKey.pkcs8 },
  );
  const root: Issuer = { certificate: rootCertificate, pkcs8: rootKey.pkcs8 };
  const issuingCertificate = await buildCertificate(
    {
      commonName: `Cấp chứng thư nội bộ ${mark}`,
      organization: school,
      identity,
      spki: issuingKey.spki,
      notBefore: from,
      notAfter: new Date(from.getTime() + ISSUING_YEARS * YEAR),
      extensions: [
        basicConstraints(true, 0),
        authorityUsage,
        subjectKeyIdentifier(issuingKey.spki),
        authorityKeyIdentifier(rootKey.spki),
        internalPolicy(),
        ...published(baseUrl, 'root'),
      ],
    },
    root,
  );
  return {
    root,
    issuing: { certificate: issuingCertificate, pkcs8: issuingKey.pkcs8 },
    rootCrl: await buildCrl(root, {
      number: 1,
      revoked: [],
      thisUpdate: from,
      nextUpdate: new Date(from.getTime() + ROOT_LIST_MS),
    }),
  };
}

export interface HolderWish {
  readonly commonName: string;
  /** Of the school whose seal it is to be; none for a person. */
  readonly schoolCode?: string | null;
  readonly organization: string;
  readonly spki: Uint8Array;
  readonly from: Date;
  readonly baseUrl: string | null;
}

/** A certificate for somebody who signs, or for the school's seal; never longer than its issuer's. */
export async function issueCertificate(
  issuing: Issuer,
  { commonName, schoolCode = null, organization, spki, from, baseUrl }: HolderWish,
): Promise<Uint8Array> {
  const issuer = parseCertificate(issuing.certificate);
  const end = Math.min(from.getTime() + PERSON_YEARS * YEAR, issuer.notAfter.value.getTime());
  return buildCertificate(
    {
      commonName,
      organization,
      identity: schoolCode === null ? personNames(commonName) : [codeOf(schoolCode)],
      spki,
      notBefore: from,
      notAfter: new Date(end),
      extensions: [
        basicConstraints(false),
        keyUsage(['digitalSignature', 'nonRepudiation']),
        subjectKeyIdentifier(spki),
        authorityKeyIdentifier(new Uint8Array(issuer.subjectPublicKeyInfo.toSchema().toBER())),
        internalPolicy(),
        ...published(baseUrl, 'issuing'),
      ],
    },
    issuing,
  );
}

/**
 * The one of a school's own time-stamp authority, labelled internal as everything else issued here; as long as its issuer's,
 * for what it stamps can be shown that long.
 */
export const issueStamper = (
  issuing: Issuer,
  { organization, spki, from, baseUrl }: Omit<HolderWish, 'commonName' | 'schoolCode'>,
): Promise<Uint8Array> => {
  const issuer = parseCertificate(issuing.certificate);
  return buildCertificate(
    {
      commonName: 'Dấu thời gian nội bộ',
      ...{ organization, spki, notBefore: from, notAfter: issuer.notAfter.value },
      extensions: [
        basicConstraints(false),
        keyUsage(['digitalSignature']),
        forStamps(),
        subjectKeyIdentifier(spki),
        authorityKeyIdentifier(new Uint8Array(issuer.subjectPublicKeyInfo.toSchema().toBER())),
        internalPolicy(),
        ...published(baseUrl, 'issuing'),
      ],
    },
    issuing,
  );
};

const codeOf = (schoolCode: string): [string, string] => [USER_ID, `MATRUONG:${schoolCode}`];

/**
 * What marks a natural person's (ETSI EN 319 412-2 section 4.2.4): the name without its family's. The family's is left out,
 * for OpenSSL does not read the `sn` that RFC 4514 writes, and says so beside every signature it checks.
 */
function personNames(name: string): [string, string][] {
  const [family, ...given] = name.normalize('NFC').trim().split(/\s+/);
  return [[GIVEN_NAME, given.join(' ') || family!]];
}
