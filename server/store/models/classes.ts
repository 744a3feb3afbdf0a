import { DataTypes, type Sequelize } from 'sequelize';
import type { SubjectCode } from '../../../core/fields/subjects.js';
import type { Grade } from '../../../core/law/law.js';
import type { AssessmentMode } from '../../../core/sheet/context.js';
import { common, DAY_LENGTH, type Table } from './table.js';

/** JSON of `classes.settings`. */
export interface ClassSettings {
  readonly optionalSubjects: readonly SubjectCode[];
  readonly foreignLanguage: string;
  readonly optionalSubjectsCount: boolean;
}

/** A class of one school year; names are unique within the year. */
export interface ClassRow {
  id: string;
  schoolYearId: string;
  name: string;
  /** Order in lists. */
  position: number;
  /** ClassSettings as JSON. */
  settings: string;
  /** Điểm trường; null where the school has one place, or nobody has said. */
  campus: string | null;
}
export type ClassTable = Table<ClassRow, 'campus'>;

export const defineClasses = (sequelize: Sequelize): ClassTable =>
  sequelize.define(
    'class',
    {
      id: { type: DataTypes.STRING(64), primaryKey: true },
      schoolYearId: DataTypes.STRING(9),
      name: DataTypes.STRING(50),
      position: DataTypes.INTEGER,
      settings: DataTypes.TEXT,
      campus: DataTypes.STRING(100),
    },
    { ...common, tableName: 'classes' },
  );

export interface PupilRow {
  /** Mã học sinh. */
  id: string;
  /** Full name, NFC. */
  name: string;
  sex: 'F' | 'M';
  birthDate: string;
  /** Số định danh cá nhân; may be missing until sealing (decision 27). */
  personalId: string | null;
  /** Mã số hồ sơ học tập suốt đời: comes from outside, never made up here. */
  lifelongCode: string | null;
  /** Made up, for the practice class (G17). */
  practice: boolean;
}
export type PupilTable = Table<PupilRow, 'personalId' | 'lifelongCode' | 'practice'>;

export const definePupils = (sequelize: Sequelize): PupilTable =>
  sequelize.define(
    'pupil',
    {
      id: { type: DataTypes.STRING(32), primaryKey: true },
      name: DataTypes.STRING(100),
      sex: DataTypes.STRING(1),
      birthDate: DataTypes.STRING(DAY_LENGTH),
      personalId: DataTypes.STRING(12),
      lifelongCode: DataTypes.STRING(32),
      practice: { type: DataTypes.BOOLEAN, defaultValue: false },
    },
    // Practice is left out of every question; who asks for it does so in SQL.
    { ...common, tableName: 'pupils', defaultScope: { where: { practice: false } } },
  );

/** A pupil's time in a class; the grade stands here (decision 2). Days include both ends. */
export interface EnrolmentRow {
  id: number;
  pupilId: string;
  classId: string;
  grade: Grade;
  mode: AssessmentMode;
  /** Place in the class list. */
  position: number;
  fromDay: string;
  toDay: string | null;
  /** How it ended before the year did: into another class or grade, or away from the school. */
  endedAs: 'moved' | 'left' | null;
}
export type EnrolmentTable = Table<EnrolmentRow, 'id' | 'toDay' | 'endedAs'>;

export const defineEnrolments = (sequelize: Sequelize): EnrolmentTable =>
  sequelize.define(
    'enrolment',
    {
      id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
      pupilId: DataTypes.STRING(32),
      classId: DataTypes.STRING(64),
      grade: DataTypes.INTEGER,
      mode: DataTypes.STRING(20),
      position: DataTypes.INTEGER,
      fromDay: DataTypes.STRING(DAY_LENGTH),
      toDay: DataTypes.STRING(DAY_LENGTH),
      endedAs: DataTypes.STRING(10),
    },
    { ...common, tableName: 'enrolments' },
  );

/** Who teaches or leads a class, by days (decision 2). `subject` stands exactly when `duty` is subject. */
export interface AssignmentRow {
  id: number;
  userId: string;
  classId: string;
  duty: 'homeroom' | 'subject';
  subject: SubjectCode | null;
  /** The one of several who answers for it and signs. */
  responsible: boolean;
  fromDay: string;
  toDay: string | null;
  /** Of who signs in the place of one that has gone (H12): the line it takes the place of. */
  inPlaceOf: number | null;
}
export type AssignmentTable = Table<AssignmentRow, 'id' | 'subject' | 'toDay' | 'inPlaceOf'>;

export const defineAssignments = (sequelize: Sequelize): AssignmentTable =>
  sequelize.define(
    'assignment',
    {
      id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
      userId: DataTypes.STRING(36),
      classId: DataTypes.STRING(64),
      duty: DataTypes.STRING(10),
      subject: DataTypes.STRING(10),
      responsible: DataTypes.BOOLEAN,
      fromDay: DataTypes.STRING(DAY_LENGTH),
      toDay: DataTypes.STRING(DAY_LENGTH),
      inPlaceOf: DataTypes.INTEGER,
    },
    { ...common, tableName: 'assignments' },
  );
