/** Whose certificates answers (OCSP) are about: named by number and by hashes of its issuer's name and key (RFC 6960 section 4.1.1). */
import { OID } from '../oids.js';
import { type Hash, hexOf, subtle } from '../platform.js';
import { rememberedBy } from '../remember.js';
import type { Form } from './form.js';
import type { Link } from './link.js';
import type { OcspAnswer } from './response.js';
import { contentOf, inside, readTlv, TAG } from './tlv.js';

/** SHA-1 as nearly all have it (RFC 5019 section 2.1.1); it only names, and nothing rests on it. */
const HASHES: Readonly<Record<string, Hash>> = {
  [OID.sha1]: 'SHA-1',
  [OID.sha256]: 'SHA-256',
  [OID.sha384]: 'SHA-384',
  [OID.sha512]: 'SHA-512',
};

/** Hex of the hash of a part; every question asks for the same. */
const hashing = (part: (form: Form) => Uint8Array) => {
  const madeOf = rememberedBy((_form: Form) => new Map<Hash, Promise<string>>());
  const make = async (form: Form, hash: Hash) => hexOf(new Uint8Array(await subtle.digest(hash, part(form))));
  return ({ form }: Link, hash: Hash): Promise<string> => {
    const made = madeOf(form).get(hash) ?? make(form, hash);
    madeOf(form).set(hash, made);
    return made;
  };
};
const subjectHash = hashing(({ subjectDer }) => subjectDer);
/** Of its issuer's name as the certificate itself has it. */
export const issuerHash = hashing(({ issuerDer }) => issuerDer);
/** Of the key itself, without its algorithm. */
export const keyHash = hashing(({ spki }) => contentOf(inside(readTlv(spki))[1], TAG.bits).subarray(1));

/** Whether an answer is about a certificate of whoever has this issuer's key, however it writes its name. */
export async function isUnder({ hash, issuerKey }: OcspAnswer, issuer: Link): Promise<boolean> {
  const by = HASHES[hash];
  return by !== undefined && (await keyHash(issuer, by)) === issuerKey;
}

/**
 * Whether an answer is about this certificate of this issuer. One name may be written in two ways, here and in the issuer's own
 * certificate; authorities take either.
 */
export async function isAbout(answer: OcspAnswer, link: Link, issuer: Link): Promise<boolean> {
  if (answer.serial !== link.form.serial || !(await isUnder(answer, issuer))) return false;
  const by = HASHES[answer.hash]!;
  return [await issuerHash(link, by), await subjectHash(issuer, by)].includes(answer.issuerName);
}
