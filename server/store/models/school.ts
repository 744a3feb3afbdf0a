import { DataTypes, type Sequelize } from 'sequelize';
import type { Hat } from '../../../core/codes/hats.js';
import { common, type Table } from './table.js';

/** JSON of `school.profile`: what the package names the school by beside code and name; empty texts until told. */
export interface SchoolProfile {
  readonly departmentCode: string;
  readonly departmentName: string;
  readonly province: string;
  readonly district: string;
  readonly commune: string;
  /** Điểm trường by name; none where the school stands at one place. */
  readonly campuses?: readonly string[];
  /** Where the office above takes transactions; not set where there is none yet. */
  readonly officeUrl?: string;
  /** Address of the page where a printed lookup code is asked about; none until the school names it. */
  readonly lookupPage?: string;
}

/** JSON of `school.security`: what is not said is as the product has it. */
export interface SchoolSecurity {
  /** Who must have a second factor. */
  readonly factorHats?: readonly Hat[];
}

/** The one school this server serves; id is always 1. What it is called on a day: `server/acts/school/facts-on.ts`. */
export interface SchoolRow {
  id: number;
  /** Mã trường. */
  code: string;
  name: string;
  authority: string;
  place: string;
  /** The principal's name as the printed heading shows it. */
  principal: string;
  /** A labelled sample (decision 28). */
  sample: boolean;
  /** SchoolProfile as JSON. */
  profile: string;
  /** SchoolSecurity as JSON. */
  security: string | null;
  /** FormerFacts as JSON, oldest first; the columns above are the newest facts, which may be of a day to come. */
  former: string;
}
export type SchoolTable = Table<SchoolRow, 'profile' | 'security' | 'former'>;

export const defineSchool = (sequelize: Sequelize): SchoolTable =>
  sequelize.define(
    'school',
    {
      id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: false },
      code: DataTypes.STRING(20),
      name: DataTypes.STRING(200),
      authority: DataTypes.STRING(200),
      place: DataTypes.STRING(100),
      principal: DataTypes.STRING(100),
      sample: DataTypes.BOOLEAN,
      profile: { type: DataTypes.TEXT, defaultValue: '{}' },
      security: DataTypes.TEXT,
      former: { type: DataTypes.TEXT, defaultValue: '[]' },
    },
    { ...common, tableName: 'school' },
  );

/**
 * JSON of `school_years.settings`: who must sign (decision 20), what prints carry; what is not said is asked for. The homeroom teacher always
 * signs: the principal's signature takes hers in.
 */
export interface YearSettings {
  readonly subjectTeachersSign?: boolean;
  /** Prints carry a code the school signed (decision 45); settled for a unit when it is sealed. */
  readonly paperCode?: boolean;
}

export interface SchoolYearRow {
  /** `2026-2027`. */
  id: string;
  /** True for exactly one. */
  current: boolean;
  /** SchoolCalendar as JSON. */
  calendar: string;
  /** YearSettings as JSON. */
  settings: string;
  /** Its last day, once the next has begun: it goes on beside that one until its last record is released. */
  endedOn: string | null;
  /** Of a year that holds a practice class alone (G17): the real one it is practised for. Never current, never ended. */
  practiceOf: string | null;
  /** Of such a year: ISO instant its class was taken away. */
  practiceEnded: string | null;
}
export type SchoolYearTable = Table<SchoolYearRow, 'endedOn' | 'practiceOf' | 'practiceEnded'>;

export const defineSchoolYears = (sequelize: Sequelize): SchoolYearTable =>
  sequelize.define(
    'schoolYear',
    {
      id: { type: DataTypes.STRING(9), primaryKey: true },
      current: DataTypes.BOOLEAN,
      calendar: DataTypes.TEXT,
      settings: DataTypes.TEXT,
      endedOn: DataTypes.STRING(10),
      practiceOf: DataTypes.STRING(9),
      practiceEnded: DataTypes.STRING(24),
    },
    // Practice is left out of every question; who asks for it does so in SQL.
    { ...common, tableName: 'school_years', defaultScope: { where: { practiceOf: null } } },
  );
