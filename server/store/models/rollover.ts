import { DataTypes, type Sequelize } from 'sequelize';
import type { Grade } from '../../../core/law/law.js';
import type { Destination } from '../../../core/rollover/proposal.js';
import type { Standing } from '../../../core/rollover/standing.js';
import { common, INSTANT_LENGTH, type Table } from './table.js';

const user = DataTypes.STRING(36);
const instant = DataTypes.STRING(INSTANT_LENGTH);
const id = { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true } as const;

/** Where somebody chose that a line or a pupil goes; a choice taken back is no row. */
export interface RolloverChoiceRow {
  id: number;
  /** The year that ends. */
  schoolYearId: string;
  what: string;
  /** JSON. */
  destination: string;
  chosenBy: string;
  chosenAt: string;
}
export type RolloverChoiceTable = Table<RolloverChoiceRow, 'id'>;

export const defineRolloverChoices = (sequelize: Sequelize): RolloverChoiceTable =>
  sequelize.define(
    'rolloverChoice',
    {
      id,
      schoolYearId: DataTypes.STRING(9),
      what: DataTypes.STRING(100),
      destination: DataTypes.TEXT,
      chosenBy: user,
      chosenAt: instant,
    },
    { ...common, tableName: 'rollover_choices' },
  );

/** What was carried out at once: a line of a class, or pupils who were in none. */
export interface RolloverPartRow {
  id: string;
  schoolYearId: string;
  classId: string | null;
  grade: Grade | null;
  /** JSON: string[]. */
  made: string;
  doneBy: string;
  doneAt: string;
  undoneBy: string | null;
  undoneAt: string | null;
}
export type RolloverPartTable = Table<RolloverPartRow>;

export const defineRolloverParts = (sequelize: Sequelize): RolloverPartTable =>
  sequelize.define(
    'rolloverPart',
    {
      id: { type: DataTypes.STRING(36), primaryKey: true },
      schoolYearId: DataTypes.STRING(9),
      classId: DataTypes.STRING(64),
      grade: DataTypes.INTEGER,
      made: DataTypes.TEXT,
      doneBy: user,
      doneAt: instant,
      undoneBy: user,
      undoneAt: instant,
    },
    { ...common, tableName: 'rollover_parts' },
  );

/** Where a pupil went by a part; one that stands for each pupil and year. */
export interface RolloverPlaceRow {
  id: number;
  partId: string;
  schoolYearId: string;
  pupilId: string;
  fromGrade: Grade | null;
  standing: Standing;
  kind: Destination['kind'];
  /** JSON: PlacedDestination. */
  destination: string;
  provisional: boolean;
  settledBy: string | null;
  settledAt: string | null;
  undoneAt: string | null;
}
export type RolloverPlaceTable = Table<RolloverPlaceRow, 'id'>;

export const defineRolloverPlaces = (sequelize: Sequelize): RolloverPlaceTable =>
  sequelize.define(
    'rolloverPlace',
    {
      id,
      partId: DataTypes.STRING(36),
      schoolYearId: DataTypes.STRING(9),
      pupilId: DataTypes.STRING(32),
      fromGrade: DataTypes.INTEGER,
      standing: DataTypes.STRING(10),
      kind: DataTypes.STRING(10),
      destination: DataTypes.TEXT,
      provisional: DataTypes.BOOLEAN,
      settledBy: user,
      settledAt: instant,
      undoneAt: instant,
    },
    { ...common, tableName: 'rollover_places' },
  );
