/** Which of the trusted authorities a signature leads to, and for whom one may speak. */
import { checkChain } from '../chain.js';
import { type Identity, identityOf, sameName } from '../identity.js';
import type { Wanted } from './holder.js';
import { isOneSchool } from './known-schools.js';
import type { VerifyOptions } from './steps.js';

/** A certificate that signed, DER, with others that lead up from it, and when. */
export interface Sealed {
  readonly der: Uint8Array;
  readonly chain: readonly Uint8Array[];
  readonly at: Date;
  /** With what it was judged, where that is more than what the checker has. */
  readonly by?: VerifyOptions;
}

/** Whether one of some of the anchors is above a certificate, which leads to one of them all. */
export async function leadsTo(
  some: readonly Uint8Array[],
  { der, chain, at, by }: Sealed,
  options: VerifyOptions,
): Promise<boolean> {
  if (some.length === 0 || some.length === options.anchors.length) return some.length > 0;
  const { crls, budget, intermediates: known } = by ?? options;
  const intermediates = [...known, ...chain];
  return (await checkChain(der, { anchors: some, intermediates, crls, at, budget })).ok === 'yes';
}

/** Labelled as a school's own, or bearing the school's name. */
export const isOwn = (der: Uint8Array, schoolName: string): boolean =>
  holds(der, (identity) => identity.internal || bears(identity, schoolName));

/** A school as a document names it; `schoolName` is empty where it names it by the code alone. */
export type SchoolNamed = Pick<Wanted, 'schoolCode' | 'schoolName'>;

/**
 * Whether some authority above a certificate may speak for a school: a school's own speaks for the one it names, and a
 * certificate it made with another school's code or a person's number says nothing.
 */
export const speaksFor = (school: SchoolNamed, sealed: Sealed, options: VerifyOptions): Promise<boolean> =>
  leadsTo(
    options.anchors.filter((der) => !holds(der, ({ internal }) => internal) || isOf(der, school, options)),
    sealed,
    options,
  );

/**
 * Whether a school's own authority is this school's: by the code it bears, for names change, and by one the school is known to have had. Those made before they bore
 * one are known by the name, and where a document tells none, by being the only one there is.
 */
function isOf(der: Uint8Array, { schoolCode, schoolName }: SchoolNamed, { anchors, schools }: VerifyOptions): boolean {
  const codes = codesOf(der);
  if (codes.length > 0) return codes.every((code) => isOneSchool(schools, code, schoolCode));
  if (schoolName !== '') return holds(der, (identity) => bears(identity, schoolName));
  return anchors.filter((one) => holds(one, ({ internal }) => internal)).length === 1;
}

const codesOf = (der: Uint8Array): string[] =>
  identityOf(der).numbers.flatMap(({ kind, value }) => (kind === 'school' ? [value] : []));

const bears = ({ name, organisation }: Identity, schoolName: string): boolean =>
  [name, organisation].some((one) => one !== null && sameName(one, schoolName));

function holds(der: Uint8Array, said: (identity: Identity) => boolean): boolean {
  try {
    return said(identityOf(der));
  } catch {
    // Nothing leads to what is no certificate.
    return false;
  }
}
