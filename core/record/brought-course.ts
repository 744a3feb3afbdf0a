/** Where a year brought along stands in the course of study, which the school signs: as a line that names its source. */
import type { Day } from '../codes/day.js';
import type { SchoolYear } from '../law/law-for.js';
import type { CourseLine } from './year-record.js';

/** As a print and a record say it, after the school's name. */
export const courseSource = (
  kind: 'paper' | 'signed',
  { source, fileDigest }: { source: string; fileDigest: string },
): string =>
  kind === 'paper' ? `theo học bạ giấy: ${source}` : `theo tệp học bạ có chữ ký số, SHA-256: ${fileDigest}`;

export interface BroughtLine {
  readonly schoolYear: SchoolYear;
  readonly school: string;
  readonly kind: 'paper' | 'signed';
  readonly source: string;
  readonly fileDigest: string;
  /** Null where its source was not asked, or does not say. */
  readonly className: string | null;
  readonly since: Day | null;
}

/**
 * The form and the package ask each line for class and day of coming: a year whose source says neither stands in the print with its
 * results, and in no list that is signed.
 */
export function broughtLine(year: BroughtLine): CourseLine | null {
  const { schoolYear, school, className, since } = year;
  if (className === null || since === null) return null;
  return {
    ...{ schoolYear, className, schoolName: school, registrationNumber: null, since },
    source: courseSource(year.kind, year),
  };
}

/** The school's own years and those brought along, as they followed one another; a class the school has itself is said once. */
export function courseWith(own: readonly CourseLine[], brought: readonly CourseLine[]): CourseLine[] {
  const others = brought.filter((one) =>
    own.every((line) => line.schoolYear !== one.schoolYear || line.className !== one.className),
  );
  return [...own, ...others].sort((a, b) => a.schoolYear.localeCompare(b.schoolYear) || a.since.localeCompare(b.since));
}
