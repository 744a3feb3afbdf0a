/** The planned school in the words of the acts that make it. */
import { createHash } from 'node:crypto';
import type { SchoolCalendar } from '../../core/law/school-calendar.js';
import type { ClassOnSheet } from '../../core/sheet/context.js';
import type { ClassSettings } from '../store/models/classes.js';
import type { SchoolProfile } from '../store/models/school.js';
import type { PlannedSchool, PlannedYear } from './plan-school.js';

/** The same UUID for the same name: the sample has no randomness of its own. */
export function uuidOf(name: string): string {
  const hex = createHash('sha256').update(`hoc-ba sample ${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** What the package names the sample school by; districts no longer exist (since 1/7/2025). */
export const SAMPLE_PROFILE: SchoolProfile = {
  departmentCode: '00',
  departmentName: 'Sở Giáo dục và Đào tạo Ninh Bình (DỮ LIỆU MẪU)',
  province: 'Ninh Bình',
  district: '',
  commune: 'Xã Mẫu',
};

/** Twelve digits no real number begins with: provinces are 001 to 096. */
export const personalIdOf = (index: number): string => `990${String(index + 1).padStart(9, '0')}`;

export const userIdOf = (account: string): string => uuidOf(`user ${account}`);

/** Who a pupil is, the same in both years. */
export interface PupilFacts {
  readonly code: string;
  readonly name: string;
  readonly birthDate: string;
  readonly sex: 'F' | 'M';
  readonly personalId: string | null;
}

/** By code; the fuller facts of each win: both years have the same children, one grade apart. */
export const pupilFacts = ({ earlier, current }: PlannedSchool): ReadonlyMap<string, PupilFacts> =>
  new Map(
    [earlier, current].flatMap(({ classes }) =>
      classes.flatMap(({ pupils }) =>
        pupils.map(({ id: code, name, sex, birthDate, personalId }): [string, PupilFacts] => [
          code,
          { code, name, sex, birthDate, personalId },
        ]),
      ),
    ),
  );

/** A year's days, without its name. */
export const daysOf = ({ calendar: { schoolYear: _, ...days } }: PlannedYear): SchoolCalendar => days;

export const classSettings = ({
  optionalSubjects,
  foreignLanguage,
  optionalSubjectsCount,
}: ClassOnSheet): ClassSettings => ({ optionalSubjects, foreignLanguage, optionalSubjectsCount });
