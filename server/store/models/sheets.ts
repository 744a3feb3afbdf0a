import { DataTypes, type Sequelize } from 'sequelize';
import type { SheetPeriod } from '../../../core/codes/periods.js';
import { common, INSTANT_LENGTH, type Table } from './table.js';

/** A class sheet (decision 3): one row per class and period, its document renewed now and then (acts/sheets/load-document). */
export interface SheetRow {
  id: number;
  classId: string;
  period: SheetPeriod;
  revision: number;
  /** Revision that `document` holds; the revisions since are applied to it. */
  documentRevision: number;
  /** core/merge SheetDocument as JSON. */
  document: string;
  /** `SheetProgress` as JSON (acts/sheets/progress); null until somebody has looked. */
  progress: string | null;
  /** Of the year-end sheet: core/record SignedRows as JSON; null until somebody has looked. */
  signedRows: string | null;
  /** Of the year-end sheet: `MovedOn` as JSON (acts/sheets/progress). */
  movedOn: string | null;
}
export type SheetTable = Table<SheetRow, 'id' | 'progress' | 'signedRows' | 'movedOn'>;

export const defineSheets = (sequelize: Sequelize): SheetTable =>
  sequelize.define(
    'sheet',
    {
      id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
      classId: DataTypes.STRING(64),
      period: DataTypes.TEXT,
      revision: DataTypes.INTEGER,
      documentRevision: DataTypes.INTEGER,
      document: DataTypes.TEXT,
      progress: DataTypes.TEXT,
      signedRows: DataTypes.TEXT,
      movedOn: DataTypes.TEXT,
    },
    { ...common, tableName: 'sheets' },
  );

/** What one push changed; append-only. */
export interface SheetRevisionRow {
  id: number;
  sheetId: number;
  /** From 1, without gaps. */
  number: number;
  pushId: string;
  /** User id. */
  author: string;
  receivedAt: string;
  /** As `changes-text.ts` writes it. */
  changes: string;
}
export type SheetRevisionTable = Table<SheetRevisionRow, 'id'>;

export const defineSheetRevisions = (sequelize: Sequelize): SheetRevisionTable =>
  sequelize.define(
    'sheetRevision',
    {
      id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true },
      sheetId: DataTypes.INTEGER,
      number: DataTypes.INTEGER,
      pushId: DataTypes.STRING(36),
      author: DataTypes.STRING(36),
      receivedAt: DataTypes.STRING(INSTANT_LENGTH),
      changes: DataTypes.TEXT,
    },
    { ...common, tableName: 'sheet_revisions' },
  );

/** What a push was answered, so that the same push gets the same answer (decision 6). */
export interface PushAnswerRow {
  pushId: string;
  userId: string;
  /** SHA-256, hex, of class, period and content. */
  digest: string;
  /** StoredAnswer as JSON: codes, not words. */
  answer: string;
  receivedAt: string;
}
export type PushAnswerTable = Table<PushAnswerRow>;

export const definePushAnswers = (sequelize: Sequelize): PushAnswerTable =>
  sequelize.define(
    'pushAnswer',
    {
      pushId: { type: DataTypes.STRING(36), primaryKey: true },
      userId: DataTypes.STRING(36),
      digest: DataTypes.STRING(64),
      answer: DataTypes.TEXT,
      receivedAt: DataTypes.STRING(INSTANT_LENGTH),
    },
    { ...common, tableName: 'push_answers' },
  );
