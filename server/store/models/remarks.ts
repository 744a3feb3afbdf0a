import { DataTypes, type Sequelize } from 'sequelize';
import type { Grade } from '../../../core/law/law.js';
import type { PhraseAbout, PhraseLevel } from '../../../core/remarks/about.js';
import { common, INSTANT_LENGTH, type Table } from './table.js';

/** A phrase of the remark bank. Both grades stand or neither. */
export interface RemarkPhraseRow {
  id: string;
  /** User id; null is the school's. */
  owner: string | null;
  about: PhraseAbout;
  level: PhraseLevel | null;
  firstGrade: Grade | null;
  lastGrade: Grade | null;
  text: string;
  changedAt: string;
  /** User id. */
  changedBy: string;
}
export type RemarkPhraseTable = Table<RemarkPhraseRow>;

export const defineRemarkPhrases = (sequelize: Sequelize): RemarkPhraseTable =>
  sequelize.define(
    'remarkPhrase',
    {
      id: { type: DataTypes.STRING(36), primaryKey: true },
      owner: DataTypes.STRING(36),
      about: DataTypes.STRING(40),
      level: DataTypes.STRING(4),
      firstGrade: DataTypes.INTEGER,
      lastGrade: DataTypes.INTEGER,
      text: DataTypes.TEXT,
      changedAt: DataTypes.STRING(INSTANT_LENGTH),
      changedBy: DataTypes.STRING(36),
    },
    { ...common, tableName: 'remark_phrases' },
  );
