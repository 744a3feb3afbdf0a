/** What an authority's answers (OCSP) say of one certificate (RFC 6960 sections 3.2 and 4.2.2). */
import { OID } from '../oids.js';
import { type Hash, hexOf, subtle } from '../platform.js';
import { rememberedBy } from '../remember.js';
import type { Link } from './link.js';
import type { OcspAnswer, OcspResponse } from './response.js';
import { contentOf, inside, readTlv, TAG } from './tlv.js';

export interface Answered {
  /**
   * `none`: nothing at hand is about it; `ocsp-unusable`: by somebody who may not answer, signed weakly, contradicting itself,
   * younger than the certificate's end, or with what must be understood and is not; `ocsp-unknown`: the authority does not know
   * it; `ocsp-stale`: it counted up to an earlier moment.
   */
  readonly code: 'good' | 'revoked' | 'revoked-later' | 'none' | 'ocsp-unusable' | 'ocsp-unknown' | 'ocsp-stale';
  readonly revokedAt: Date | null;
}

/** Hashes by which an answer may say whose certificate it is about (RFC 6960 section 4.1.1, RFC 5019 section 2.1.1). */
const HASHES: Readonly<Record<string, Hash>> = { [OID.sha1]: 'SHA-1', [OID.sha256]: 'SHA-256' };

/** Hex of the hash of the key itself, without its algorithm. */
const hashOf = async (hash: Hash, bytes: Uint8Array): Promise<string> =>
  hexOf(new Uint8Array(await subtle.digest(hash, bytes)));
const keyIn = (spki: Uint8Array): Uint8Array => contentOf(inside(readTlv(spki))[1], TAG.bits).subarray(1);

/** How answers name an authority: hashes (hex) of its key and of its name as its certificates have it. */
export const hashesOf = rememberedBy((issuer: Link) => {
  const made = new Map<Hash, Promise<{ readonly name: string; readonly key: string }>>();
  const make = async (hash: Hash) => ({
    name: await hashOf(hash, issuer.form.subjectDer),
    key: await hashOf(hash, keyIn(issuer.form.spki)),
  });
  return (hash: Hash) => {
    const known = made.get(hash) ?? make(hash);
    made.set(hash, known);
    return known;
  };
});

/** Whether an answer is about a certificate of this issuer. */
export async function isOf({ hash, issuerName, issuerKey }: OcspAnswer, issuer: Link): Promise<boolean> {
  const by = HASHES[hash];
  if (by === undefined) return false;
  const { name, key } = await hashesOf(issuer)(by);
  return name === issuerName && key === issuerKey;
}

interface About {
  readonly response: OcspResponse;
  /** One at least. */
  readonly answers: readonly OcspAnswer[];
}

/** Those that say anything of it, the newest first; of one moment those that call it revoked. */
async function aboutLink(link: Link, issuer: Link, responses: readonly OcspResponse[]): Promise<About[]> {
  const found: About[] = [];
  for (const response of responses) {
    const answers: OcspAnswer[] = [];
    for (const answer of response.answers)
      if (answer.serial === link.form.serial && (await isOf(answer, issuer))) answers.push(answer);
    if (answers.length > 0) found.push({ response, answers });
  }
  return found.sort((a, b) => newest(b) - newest(a) || Number(isRevoked(b)) - Number(isRevoked(a)));
}
const isRevoked = ({ answers }: About): boolean => answers.some(({ status }) => status === 'revoked');
const newest = ({ answers }: About): number => Math.max(...answers.map(({ thisUpdate }) => thisUpdate.getTime()));

/**
 * The newest one that somebody signed who may is asked; where it may have forgotten the certificate, for its end is past, the
 * newest that cannot have, too. `trusted`: whether whoever signed it may answer for `issuer`.
 */
export async function answeredOf(
  link: Link,
  issuer: Link,
  responses: readonly OcspResponse[],
  at: Date,
  trusted: (response: OcspResponse) => Promise<boolean>,
): Promise<Answered> {
  const about = await aboutLink(link, issuer, responses);
  const open = (code: Answered['code']): Answered => ({ code, revokedAt: null });
  if (about.length === 0) return open('none');
  for (const one of about) {
    if (!(await trusted(one.response))) continue;
    const said = saidIn(one, link, at);
    // It may have been dropped since: an older one is asked, which can have known it.
    if (said.code !== 'ocsp-unusable' || !one.answers.some((answer) => forgets(answer, link))) return said;
  }
  return open('ocsp-unusable');
}

/** Of one that was signed by somebody who may. */
function saidIn({ response: { doubtful }, answers }: About, link: Link, at: Date): Answered {
  const ends = answers.flatMap(({ revokedAt }) => revokedAt ?? []);
  const [revokedAt] = ends.sort((a, b) => a.getTime() - b.getTime());
  if (revokedAt) return { code: revokedAt <= at ? 'revoked' : 'revoked-later', revokedAt };
  const open = (code: Answered['code']): Answered => ({ code, revokedAt: null });
  const [{ status }] = answers as [OcspAnswer];
  if (doubtful || answers.some((one) => one.status !== status || forgets(one, link))) return open('ocsp-unusable');
  if (status === 'unknown') return open('ocsp-unknown');
  return open(answers.every((one) => isFresh(one, at)) ? 'good' : 'ocsp-stale');
}

const isFresh = ({ thisUpdate, nextUpdate }: OcspAnswer, at: Date): boolean => (nextUpdate ?? thisUpdate) >= at;

/** Younger than the certificate's end, unless it says that it remembers. */
const forgets = ({ thisUpdate, remembersSince }: OcspAnswer, { form: { notAfter } }: Link): boolean =>
  thisUpdate > notAfter && !(remembersSince !== null && remembersSince <= notAfter);
