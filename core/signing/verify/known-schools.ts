/** Schools that were called otherwise once (H22): by what a server tells of its own, or by their files for checkers. */
import { type Day, dayInVietnam } from '../../codes/day.js';
import type { Checkers, SchoolKnown } from '../checkers/checkers-file.js';
import { sameName } from '../identity.js';
import type { VerifyOptions } from './steps.js';

const codesOf = ({ code, former = [] }: SchoolKnown): string[] => [code, ...former.map((one) => one.code)];

/**
 * Whether two codes are one school's. Only what a server the checker believes tells of itself makes two codes one: a
 * school's own file could name any other's.
 */
export const isOneSchool = (schools: readonly SchoolKnown[] | undefined, code: string, other: string): boolean =>
  code === other || (schools ?? []).some((school) => [code, other].every((one) => codesOf(school).includes(one)));

/** Names a school of a code bore on the day of signing: until it was called otherwise, and since the name before ended. */
export function namesOn(schools: readonly SchoolKnown[], code: string, at: Date): string[] {
  const day: Day = dayInVietnam(at);
  return schools
    .filter((school) => codesOf(school).includes(code))
    .map(({ name, former = [] }) => former.find(({ toDay }) => day <= toDay)?.name ?? name);
}

/**
 * Files for checkers of the school a document names, at the moment of its signature: those of the code, else those of a
 * school that had it then. A file of the code's present school leaves former ones nothing to say.
 */
export function filesOf(code: string, at: Date, files: readonly Checkers[]): readonly Checkers[] {
  const own = files.filter(({ school }) => school.code === code);
  if (own.length > 0) return own;
  const day = dayInVietnam(at);
  return files.filter(({ school: { former = [] } }) => former.some((one) => one.code === code && day <= one.toDay));
}

/** What a school is called now, where it is known to have been called as a document names it and no more; else null. */
export function nameNow(
  { code, name }: { readonly code: string; readonly name: string },
  { schools = [], checkers = [] }: VerifyOptions,
): string | null {
  const told = [...schools, ...[...checkers].sort((a, b) => b.number - a.number).map(({ school }) => school)];
  const known = told.find(({ former = [] }) => former.some((one) => one.code === code && sameName(one.name, name)));
  return known && !sameName(known.name, name) ? known.name : null;
}
