/** The planned school as table rows, all but sheets and audit. */
import { createHash } from 'node:crypto';
import type { AssignmentRow, ClassRow, EnrolmentRow, PupilRow } from '../store/models/classes.js';
import type { SchoolProfile, SchoolYearRow } from '../store/models/school.js';
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

/** The fuller row of each pupil wins; both years have the same children, one grade apart. */
export function pupilRows({ earlier, current }: PlannedSchool): PupilRow[] {
  const rows = [earlier, current].flatMap(({ classes }) =>
    classes.flatMap(({ pupils }) =>
      pupils.map(({ id, name, sex, birthDate, personalId }): PupilRow => ({
        id,
        name,
        sex,
        birthDate,
        personalId,
        lifelongCode: null,
      })),
    ),
  );
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

export const yearRow = ({ calendar }: PlannedYear, current: boolean): SchoolYearRow => {
  const { schoolYear, ...days } = calendar;
  return { id: schoolYear, current, calendar: JSON.stringify(days), settings: '{}', endedOn: null };
};

export const classRows = ({ calendar, classes }: PlannedYear): ClassRow[] =>
  classes.map(({ klass }, position) => {
    const { optionalSubjects, foreignLanguage, optionalSubjectsCount } = klass;
    return {
      id: klass.id,
      schoolYearId: calendar.schoolYear,
      name: klass.name,
      position,
      settings: JSON.stringify({ optionalSubjects, foreignLanguage, optionalSubjectsCount }),
      campus: null,
    };
  });

export const enrolmentRows = ({ calendar, classes }: PlannedYear): Omit<EnrolmentRow, 'id'>[] =>
  classes.flatMap(({ klass, pupils }) =>
    pupils.map(({ id, grade, mode }, position) => ({
      pupilId: id,
      classId: klass.id,
      grade,
      mode,
      position,
      fromDay: calendar.begins,
      toDay: null,
      endedAs: null,
    })),
  );

/** A past year's duties end with it; the current ones stay open, so that the sample can be used after its closing. */
export const assignmentRows = ({ calendar, classes }: PlannedYear, current: boolean): Omit<AssignmentRow, 'id'>[] =>
  classes.flatMap(({ klass, homeroom, teachers }) => {
    const common = {
      classId: klass.id,
      responsible: true,
      fromDay: calendar.begins,
      toDay: current ? null : calendar.ends,
      inPlaceOf: null,
    };
    return [
      { ...common, userId: userIdOf(homeroom), duty: 'homeroom' as const, subject: null },
      ...Object.entries(teachers).map(([subject, account]) => ({
        ...common,
        userId: userIdOf(account),
        duty: 'subject' as const,
        subject: subject as keyof typeof teachers,
      })),
    ];
  });
