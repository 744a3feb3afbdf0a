/** Where a year brought along stands in the course of study, which the school signs: as a line that names its source. */
import type { Day } from '../codes/day.js';
import type { SchoolYear } from '../law/law-for.js';
import { fold } from '../text/normalise.js';
import type { CourseLine } from './year-record.js';

export interface BroughtLine {
  readonly schoolYear: SchoolYear;
  readonly school: string;
  readonly kind: 'paper' | 'signed';
  readonly source: string;
  readonly fileDigest: string;
  /** On the signatures of a file, when it came in; null of paper. */
  readonly verdict: 'valid' | 'unknown' | null;
  /** Null where its source was not asked, or does not say. */
  readonly className: string | null;
  readonly since: Day | null;
}

/** As a print and a record say it, after the school's name. A signature nobody could check is not said to be one. */
export function courseSource({ kind, source, fileDigest, verdict }: Omit<BroughtLine, 'className' | 'since'>): string {
  if (kind === 'paper') return `theo học bạ giấy: ${source}`;
  const file = verdict === 'valid' ? 'tệp học bạ có chữ ký số' : 'tệp học bạ, chữ ký số chưa kiểm tra được';
  return `theo ${file}, SHA-256: ${fileDigest}`;
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
    source: courseSource(year),
  };
}

/**
 * The school's own years and those brought along, as they followed one another; a class the school has itself is said once. `names`:
 * all the school has had: of a class called the same at another school, in whatever part of the year, it knows nothing.
 */
export function courseWith(
  own: readonly CourseLine[],
  brought: readonly CourseLine[],
  names: readonly string[],
): CourseLine[] {
  const ours = new Set(names.map(fold));
  const isOwn = ({ schoolYear, className, schoolName }: CourseLine): boolean =>
    ours.has(fold(schoolName)) && own.some((line) => line.schoolYear === schoolYear && line.className === className);
  const others = brought.filter((one) => !isOwn(one));
  return [...own, ...others].sort((a, b) => a.schoolYear.localeCompare(b.schoolYear) || a.since.localeCompare(b.since));
}
