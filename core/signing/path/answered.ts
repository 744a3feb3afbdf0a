/** What an authority's answers (OCSP) say of one certificate (RFC 6960 sections 3.2 and 4.2.2). */
import { isAbout } from './cert-id.js';
import { lastsUntil } from './lasting.js';
import type { Link } from './link.js';
import type { OcspAnswer, OcspResponse } from './response.js';
import { goodAt, latest, open, revokedSince, type Said } from './said.js';

/**
 * `none`: nothing at hand is about it; `ocsp-unusable`: by somebody who may not answer, signed weakly, contradicting itself,
 * younger than the certificate's end, or with what must be understood and is not; `ocsp-unknown`: the authority does not know
 * it; `ocsp-stale`: it counted up to an earlier moment.
 */
export type Answered = Said<'none' | 'ocsp-unusable' | 'ocsp-unknown' | 'ocsp-stale'>;

/** Somebody who may answer. */
export interface Answerer {
  /** When its certificate ends; null for the authority itself. */
  readonly ends: Date | null;
  /** Nobody can say that it was not revoked: only what it calls revoked counts. */
  readonly unsaid: boolean;
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
    for (const answer of response.answersOn(link.form.serial))
      if (await isAbout(answer, link, issuer)) answers.push(answer);
    if (answers.length > 0) found.push({ response, answers });
  }
  return found.sort((a, b) => newest(b).getTime() - newest(a).getTime() || endsIn(b).length - endsIn(a).length);
}
const newest = ({ answers }: About): Date => latest(answers.map(({ thisUpdate }) => thisUpdate));
/** When it was revoked or held. */
const endsIn = ({ answers }: About): Date[] => answers.flatMap(({ revokedAt }) => revokedAt ?? []);
/** When it was revoked for good: nothing newer takes that back. */
const finalIn = ({ answers }: About): Date[] =>
  answers.flatMap(({ revokedAt, held }) => (revokedAt === null || held ? [] : [revokedAt]));

/**
 * The newest one that somebody signed who may is asked; where it cannot know of the certificate, for its end is past, or has
 * itself ended, the next. Revoked in any of them is revoked, but for a hold. `by`: who may answer for `issuer`, null for
 * anybody else.
 */
export async function answeredOf(
  link: Link,
  issuer: Link,
  responses: readonly OcspResponse[],
  at: Date,
  by: (response: OcspResponse) => Promise<Answerer | null>,
): Promise<Answered> {
  const about = await aboutLink(link, issuer, responses);
  if (about.length === 0) return open('none');
  const ends: Date[] = [];
  let found: Answered | null = null;
  let settled = false;
  for (const one of about) {
    const final = finalIn(one);
    if (settled && final.length === 0) continue;
    const answerer = await by(one.response);
    if (answerer === null) continue;
    ends.push(...final);
    if (settled || (settled = final.length > 0)) continue;
    const said = saidIn(one, answerer, link, at);
    if (said === null) continue;
    found = said.code === 'good' ? said : (found ?? said);
    settled = said.code !== 'ocsp-stale';
  }
  const held = found?.revokedAt ?? null;
  if (ends.length > 0) return revokedSince(held === null ? ends : [...ends, held], at);
  return found ?? open('ocsp-unusable');
}

/** Of one that calls it revoked at most for a time. Null where an older one may say more. */
function saidIn(one: About, { ends, unsaid }: Answerer, link: Link, at: Date): Answered | null {
  const { response, answers } = one;
  const holds = endsIn(one);
  if (holds.length > 0) return revokedSince(holds, at, newest(one));
  if (unsaid || answers.some((answer) => forgets(answer, link))) return null;
  const [{ status }] = answers as [OcspAnswer];
  if (response.doubtful || answers.some((answer) => answer.status !== status)) return open('ocsp-unusable');
  if (status === 'unknown') return open('ocsp-unknown');
  return answers.every((answer) => lastsUntil(answer, ends) >= at) ? goodAt(newest(one)) : open('ocsp-stale');
}

/** Younger than the certificate's end, unless it says that it remembers. */
const forgets = ({ thisUpdate, remembersSince }: OcspAnswer, { form: { notAfter } }: Link): boolean =>
  thisUpdate > notAfter && !(remembersSince !== null && remembersSince <= notAfter);
