/** The school's pupils by what a row may know them by. */
import type { Candidate } from './candidate.js';
import { wholeNameKey } from './changes.js';
import type { KnownClass, KnownPupil, KnownSchool } from './known-school.js';
import { classKey } from './read-facts.js';

export interface SchoolIndex {
  /** How many are in a class of the year. */
  readonly enrolled: number;
  /** By her code, its zeros in front there or lost. */
  readonly byCode: (code: string) => KnownPupil | null;
  readonly byPersonalId: (number: string) => KnownPupil | null;
  /** Those of the same name and birth date. */
  readonly alike: (candidate: Pick<Candidate, 'name' | 'birthDate'>) => readonly KnownPupil[];
  readonly classNamed: (name: string) => KnownClass | null;
}

const codeKey = (code: string): string =>
  /^[1-9]\d*$/.test(code) ? code : code.toUpperCase().replace(/^0+(?=\d)/, '');

export function indexOf({ pupils, classes }: KnownSchool): SchoolIndex {
  const byCode = new Map<string, KnownPupil[]>();
  const byNumber = new Map<string, KnownPupil>();
  // Asked for only where a code is not known: comparing names costs more than all the rest.
  let byPerson: Map<string, KnownPupil[]> | null = null;
  const byClass = new Map(classes.map((one) => [classKey(one.name), one]));
  const personKey = ({ name, birthDate }: Pick<Candidate, 'name' | 'birthDate'>): string =>
    `${birthDate} ${wholeNameKey(name)}`;
  const add = (map: Map<string, KnownPupil[]>, key: string, pupil: KnownPupil): void => {
    const there = map.get(key);
    if (there) there.push(pupil);
    else map.set(key, [pupil]);
  };
  for (const pupil of pupils) {
    add(byCode, codeKey(pupil.code), pupil);
    if (pupil.personalId !== null) byNumber.set(pupil.personalId, pupil);
  }
  return {
    enrolled: pupils.filter(({ place }) => place !== null).length,
    byCode: (code) => {
      const found = byCode.get(codeKey(code)) ?? [];
      return found.find((one) => one.code === code) ?? (found.length === 1 ? found[0]! : null);
    },
    byPersonalId: (number) => byNumber.get(number) ?? null,
    alike: (candidate) => {
      if (!byPerson) {
        byPerson = new Map();
        for (const pupil of pupils) add(byPerson, personKey(pupil), pupil);
      }
      return byPerson.get(personKey(candidate)) ?? [];
    },
    classNamed: (name) => byClass.get(classKey(name)) ?? null,
  };
}
