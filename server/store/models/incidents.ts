import { DataTypes, type Sequelize } from 'sequelize';
import { common, type Table } from './table.js';

/** A picture somebody sent along with what she reported. */
export interface IncidentPictureRow {
  incidentId: string;
  bytes: Buffer;
}

export const defineIncidentPictures = (sequelize: Sequelize): Table<IncidentPictureRow> =>
  sequelize.define(
    'incidentPicture',
    { incidentId: { type: DataTypes.STRING(36), primaryKey: true }, bytes: DataTypes.BLOB },
    { ...common, tableName: 'incident_pictures' },
  );
