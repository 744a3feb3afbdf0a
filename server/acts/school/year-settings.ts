import type { YearSettings } from '../../store/models/school.js';

/** A year's own settings beside what the school's rules say today: null where they say nothing. */
export interface SettingsLine {
  readonly settings: string;
  readonly subjectsSign: boolean | number | null;
}

/** What the year itself says comes before the school's rules. */
export function settingsOf({ settings, subjectsSign }: SettingsLine): YearSettings {
  const ofRules: YearSettings = subjectsSign === null ? {} : { subjectTeachersSign: Boolean(subjectsSign) };
  return { ...ofRules, ...(JSON.parse(settings) as YearSettings) };
}
