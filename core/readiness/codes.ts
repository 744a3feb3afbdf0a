/** What of a school can be lacking, in the order in which one sets it up. */

/** The steps of setting up a school; each can be skipped, left and done again. */
export const STEPS = ['school', 'years', 'people', 'pupils', 'duties', 'certificates', 'excel'] as const;
export type Step = (typeof STEPS)[number];

/** What can be lacking, step by step. */
export const LACKS = {
  school: ['school-facts', 'codes-unlisted', 'office'],
  years: ['year-over', 'calendar-dates'],
  people: ['no-principal', 'no-clerk', 'no-deputy', 'no-teachers', 'passwords', 'second-factors'],
  pupils: ['no-classes', 'empty-classes', 'class-campuses', 'personal-numbers', 'covers'],
  duties: ['homeroom-teachers', 'subject-teachers'],
  certificates: ['certificates', 'certificates-waiting', 'school-certificate'],
  excel: ['kit'],
} as const satisfies Record<Step, readonly string[]>;
export type LackCode = (typeof LACKS)[Step][number];
export const LACK_CODES = STEPS.flatMap((step): readonly LackCode[] => LACKS[step]);

export interface Lack {
  readonly step: Step;
  readonly code: LackCode;
  /** How many: classes, pupils, people, duties, dates; 1 where there is one of it. */
  readonly n: number;
}
