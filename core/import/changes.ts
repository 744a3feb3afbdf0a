/** What an import would make of a pupil the school has. */
import { nameKey } from '../text/name-key.js';
import type { Candidate } from './candidate.js';
import type { Fact } from './kinds.js';
import type { KnownPupil } from './known-school.js';
import { classKey, gradeOfClass } from './read-facts.js';

export interface Change {
  readonly fact: Fact;
  readonly before: string | null;
  readonly after: string;
}

/** A name in whatever capitals, normal form and place of tones. */
export const wholeNameKey = (name: string): string => name.split(' ').map(nameKey).join(' ');

export const sameName = (a: string, b: string): boolean => a === b || wholeNameKey(a) === wholeNameKey(b);

/** Who a child is, as her birth certificate has it. */
export const isIdentity = ({ fact }: Pick<Change, 'fact'>): boolean =>
  fact === 'name' || fact === 'birthDate' || fact === 'sex';

/** What the file does not say stays. */
export function changesOf(candidate: Candidate, pupil: KnownPupil): Change[] {
  const { name, birthDate, sex, personalId, lifelongCode, className, grade } = candidate;
  const changes: Change[] = [];
  const put = (fact: Fact, before: string | null, after: string): void => void changes.push({ fact, before, after });
  if (!sameName(name, pupil.name)) put('name', pupil.name, name);
  if (birthDate !== pupil.birthDate) put('birthDate', pupil.birthDate, birthDate);
  if (sex !== pupil.sex) put('sex', pupil.sex, sex);
  if (personalId !== null && personalId !== pupil.personalId) put('personalId', pupil.personalId, personalId);
  if (lifelongCode !== null && lifelongCode !== pupil.lifelongCode)
    put('lifelongCode', pupil.lifelongCode, lifelongCode);
  const { place } = pupil;
  if (className === null) return changes;
  if (!place || classKey(place.className) !== classKey(className)) put('class', place?.className ?? null, className);
  const now = grade ?? gradeOfClass(className);
  if (now !== null && place && now !== place.grade) put('grade', String(place.grade), String(now));
  return changes;
}
