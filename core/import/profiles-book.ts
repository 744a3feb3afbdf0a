/** The pupils' profiles as a workbook that an import reads again. */
import { PROFILE_FIELDS } from '../fields/field-key.js';
import type { WorkbookPlan } from '../workbook/plan.js';
import type { ProfileFacts } from './compare-profiles.js';
import type { KnownPupil } from './known-school.js';
import { planList, writtenDay } from './list-book.js';
import { PROFILE_HEADERS } from './profile-columns.js';
import { PUPIL_HEADERS } from './pupil-columns.js';

export interface ListedProfile extends Pick<KnownPupil, 'code' | 'name' | 'birthDate'> {
  readonly className: string;
  readonly facts: ProfileFacts;
}

/** @param schoolCode Stands in every row, so that another school's file is known by itself. */
export const planProfileBook = (profiles: readonly ListedProfile[], schoolCode: string): WorkbookPlan =>
  planList<ListedProfile>(
    'Lý lịch',
    [
      { header: PUPIL_HEADERS.code, width: 16, text: ({ code }) => code },
      { header: PUPIL_HEADERS.name, width: 30, text: ({ name }) => name },
      { header: PUPIL_HEADERS['birth-date'], width: 13, text: ({ birthDate }) => writtenDay(birthDate) },
      { header: PUPIL_HEADERS.class, width: 10, text: ({ className }) => className },
      ...PROFILE_FIELDS.map((field) => ({
        header: PROFILE_HEADERS[field],
        width: 26,
        text: ({ facts }: ListedProfile) => facts[field] ?? null,
      })),
      { header: PUPIL_HEADERS['school-code'], width: 14, text: () => schoolCode },
    ],
    profiles,
  );
