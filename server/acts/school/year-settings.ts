import { ruleInForce } from '../../store/in-force.js';
import type { YearSettings } from '../../store/models/school.js';

/** A year's own settings beside what the school's rules say today: null where they say nothing. */
export interface SettingsLine {
  readonly settings: string;
  readonly subjectsSign: boolean | number | null;
  readonly paperCode: boolean | number | null;
}

/** SQL: what the school's rules say of a year's settings on a day, a parameter (`$1`). */
export const rulesOnSettings = (day: string): string =>
  `${ruleInForce('subject_teachers_sign', day)} AS "subjectsSign", ${ruleInForce('paper_code', day)} AS "paperCode"`;

/** What the year itself says comes before the school's rules. */
export function settingsOf({ settings, subjectsSign, paperCode }: SettingsLine): YearSettings {
  const ofRules: YearSettings = {
    ...(subjectsSign !== null && { subjectTeachersSign: Boolean(subjectsSign) }),
    ...(paperCode !== null && { paperCode: Boolean(paperCode) }),
  };
  return { ...ofRules, ...(JSON.parse(settings) as YearSettings) };
}
