/** Keys and certificates of everybody who signs in the sample school, of its seal and of its own authority. */
import { writePkcs12 } from '../../../core/signing/pkcs12.js';
import { buildCrl } from '../../pki/authority/build.js';
import { type KeyMaker, type MadeKey } from '../../pki/authority/keys.js';
import {
  issueCertificate,
  ISSUING_LIST_MS,
  makeAuthority,
  type MadeAuthority,
} from '../../pki/authority/make-authority.js';
import { sealKey } from '../../pki/authority/seal-key.js';
import { eveningOf } from '../school-year.js';
import type { PlannedSchool } from '../plan-school.js';
import { PEOPLE } from '../classes.js';
import { SAMPLE_PASSPHRASE, SAMPLE_PIN } from './words.js';

/** Shorter than a school's own: twenty keys have to be made while somebody waits. */
const BITS = 2048;
/** The PIN and the passphrase are printed: rounds would only cost time. */
const ROUNDS = 500;

/** Accounts that sign: who teaches or leads. */
export const SIGNERS: readonly string[] = PEOPLE.filter(({ hats }) =>
  hats.some((hat) => hat === 'teacher' || hat === 'principal' || hat === 'vice-principal'),
).map(({ account }) => account);

export interface SampleKeys {
  readonly authority: readonly MadeKey[];
  readonly school: MadeKey;
  /** In the order of SIGNERS. */
  readonly people: readonly MadeKey[];
}

/** Begin early: the keys are made on other threads while the school is planned. */
export async function makeSampleKeys(keyMaker: KeyMaker): Promise<SampleKeys> {
  const made = await Promise.all(Array.from({ length: SIGNERS.length + 3 }, () => keyMaker(BITS)));
  return { authority: made.slice(0, 2), school: made[2]!, people: made.slice(3) };
}

export interface SampleCertificate {
  /** Account of its holder; null for the school's. */
  readonly account: string | null;
  readonly der: Uint8Array;
  readonly p12: Uint8Array;
}

export interface SampleCertificates {
  readonly authority: MadeAuthority;
  readonly crl: { readonly der: Uint8Array; readonly madeAt: Date; readonly nextUpdate: Date };
  readonly sealedRootKey: string;
  readonly sealedIssuingKey: string;
  readonly certificates: readonly SampleCertificate[];
  /** From when all of it counts. */
  readonly from: Date;
}

export async function makeSampleCertificates(
  { school, people, earlier }: PlannedSchool,
  keys: SampleKeys,
  now: Date,
): Promise<SampleCertificates> {
  const from = eveningOf(earlier.calendar.begins, -1);
  const own = [...keys.authority];
  const authority = await makeAuthority({
    school: school.name,
    schoolCode: school.code,
    from,
    baseUrl: null,
    keyMaker: () => Promise.resolve(own.shift()!),
    bits: BITS,
  });
  const holders = [
    { account: null, name: school.name, key: keys.school },
    ...SIGNERS.map((account, index) => ({
      account,
      name: people.find((person) => person.account === account)!.name,
      key: keys.people[index]!,
    })),
  ];
  const certificates: SampleCertificate[] = [];
  for (const { account, name, key } of holders) {
    const schoolCode = account === null ? school.code : null;
    const wish = { commonName: name, schoolCode, organization: school.name, spki: key.spki, from, baseUrl: null };
    const der = await issueCertificate(authority.issuing, wish);
    const p12 = writePkcs12({
      keyPkcs8: key.pkcs8,
      certificate: der,
      chain: [authority.issuing.certificate, authority.root.certificate],
      pin: SAMPLE_PIN,
      name: `MẪU ${name}`,
      iterations: ROUNDS,
    });
    certificates.push({ account, der, p12 });
  }
  const nextUpdate = new Date(now.getTime() + ISSUING_LIST_MS);
  const list = { number: 1, revoked: [], thisUpdate: now, nextUpdate };
  return {
    authority,
    crl: { der: await buildCrl(authority.issuing, list), madeAt: now, nextUpdate },
    sealedRootKey: await sealKey(authority.root.pkcs8, SAMPLE_PASSPHRASE, ROUNDS),
    sealedIssuingKey: await sealKey(authority.issuing.pkcs8, SAMPLE_PASSPHRASE, ROUNDS),
    certificates,
    from,
  };
}
