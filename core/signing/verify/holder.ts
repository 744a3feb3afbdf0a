/**
 * Whether a certificate is of whom its slot wants (H9): a person's of the person the document names, an organisation's of
 * the school it names. A contradiction is wrong; what the certificate does not say is said by the school's file for
 * checkers, of persons only, and by whom the checker believes in, of the seal.
 */
import type { Checkers, CheckersSigner } from '../checkers/checkers-file.js';
import type { NumberKind } from '../holder-numbers.js';
import { type Identity, identityOf, sameName } from '../identity.js';
import { filesOf, isOneSchool, namesOn } from './known-schools.js';
import type { FoundSignature } from './read-signature.js';
import { failed, passed, type Step, type StepReason, unsaid, type VerifyOptions } from './steps.js';

/** Whom a slot wants, as the document says: MA_TRUONG always, and of a person her name and number. */
export interface Wanted {
  readonly schoolCode: string;
  readonly schoolName: string;
  /** Null where the school itself signs. */
  readonly person: WantedPerson | null;
}
interface WantedPerson {
  /** Empty where the document does not name her. */
  readonly name: string;
  /** As often as the document shows it; maybe never. */
  readonly personalIds: readonly string[];
}

/** Clocks of signers' computers differ. */
const TOLERATED_MS = 10 * 60_000;

/**
 * `at`: when it was signed, as stamped, else as claimed. `spoken`: by an authority that may speak for this school; of another
 * one's only what contradicts is believed.
 */
export function holderStep(
  found: FoundSignature,
  at: Date,
  wanted: Wanted,
  { checkers = [], seals = [], schools = [] }: VerifyOptions,
  spoken: boolean,
): Step {
  const code = `holder:${found.kind}` as const;
  const { fingerprint, subject } = found.certificate.facts;
  const identity = identityOf(found.der);
  const say = ({ ok, reason }: Answer): Step => {
    if (ok === true) return passed(code, subject);
    return ok === false ? failed(code, reason, subject) : unsaid(code, reason, subject);
  };
  if (wanted.person === null) {
    const vouched = seals.some(
      ({ schoolCode, fingerprint: seal }) =>
        seal === fingerprint && (schoolCode === null || isOneSchool(schools, schoolCode, wanted.schoolCode)),
    );
    return say(sealAnswer(identity, wanted, { vouched, spoken, schools, told: checkers, at }));
  }
  const own = filesOf(wanted.schoolCode, at, checkers);
  const numbered = personAnswer(identity, wanted.person);
  if (numbered !== null && (spoken || numbered.ok === false)) return say(numbered);
  const bound = boundAnswer(fingerprint, at, wanted.person, own);
  if (bound !== null) return say(bound);
  return say(numbered === null ? nameAnswer(identity, wanted.person.name) : doubt('other-schools-authority'));
}

type Answer = { readonly ok: true; readonly reason: null } | { readonly ok: false | null; readonly reason: StepReason };
const YES: Answer = { ok: true, reason: null };
const no = (reason: StepReason): Answer => ({ ok: false, reason });
const doubt = (reason: StepReason): Answer => ({ ok: null, reason });

const numbersOf = ({ numbers }: Identity, kind: NumberKind): string[] =>
  numbers.flatMap((one) => (one.kind === kind ? [one.value] : []));

/** Whether numbers of one kind all agree; null where there is none to compare. */
const agree = (numbers: readonly string[], wanted: readonly string[]): boolean | null =>
  numbers.length === 0 || wanted.length === 0 ? null : new Set([...numbers, ...wanted]).size === 1;

/** What is known of a seal beside its certificate. */
interface SealKnown extends Required<Pick<VerifyOptions, 'schools'>> {
  readonly told: readonly Checkers[];
  readonly vouched: boolean;
  readonly spoken: boolean;
  readonly at: Date;
}

function sealAnswer(
  identity: Identity,
  { schoolCode, schoolName }: Wanted,
  { vouched, spoken, schools, told, at }: SealKnown,
): Answer {
  if (identity.holder === 'person') return no('person-for-school');
  const numbers = numbersOf(identity, 'school');
  const same = numbers.length === 0 ? null : numbers.every((code) => isOneSchool(schools, code, schoolCode));
  if (same === false) return no('another-school');
  if (vouched) return YES;
  if (same === true) {
    if (identity.holder !== 'organisation') return doubt('code-beside-another');
    return spoken ? YES : doubt('other-schools-authority');
  }
  const names = [schoolName, ...namesOn([...schools, ...told.map(({ school }) => school)], schoolCode, at)];
  const named = names.some((name) => sameName(identity.name ?? '', name));
  return doubt(named ? 'no-school-code' : 'another-school-name');
}

/** Null where the certificate itself leaves it open. */
function personAnswer(identity: Identity, { personalIds }: WantedPerson): Answer | null {
  if (identity.holder === 'organisation') return no('school-for-person');
  const same = agree(numbersOf(identity, 'citizen'), personalIds);
  return same === null ? null : same ? YES : no('another-number');
}

/** What the school's files say of a certificate at a moment; null where the checker has none of them. */
function boundAnswer(
  fingerprint: string,
  at: Date,
  { name, personalIds }: WantedPerson,
  files: readonly Checkers[],
): Answer | null {
  if (files.length === 0 || name === '') return null;
  const newest = files.reduce((a, b) => (b.number > a.number ? b : a));
  const known = newest.signers.filter((one) => one.fingerprint === fingerprint);
  const then = known.filter(({ from, to }) => at >= new Date(from) && (to === null || at <= new Date(to)));
  const isHer = (one: CheckersSigner): boolean =>
    sameName(one.name, name) && (one.personalId === null || agree([one.personalId], personalIds) !== false);
  if (then.length > 0 && !then.some(isHer)) return no('bound-to-another');
  if (at.getTime() > Date.parse(newest.signedAt) + TOLERATED_MS) return doubt('checkers-older');
  if (then.length > 0) return YES;
  return doubt(known.length > 0 ? 'bound-at-other-times' : 'not-bound');
}

/** A name alone settles nothing: many people share one. */
function nameAnswer(identity: Identity, name: string): Answer {
  if (name === '') return doubt('not-named');
  return doubt(sameName(identity.name ?? '', name) ? 'name-only' : 'another-name');
}
