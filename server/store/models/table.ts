import type { Model, ModelStatic, Optional } from 'sequelize';

/** A table's model: `Row` as it is read, `Filled` the columns the database fills in by itself. */
export type Table<Row extends object, Filled extends keyof Row = never> = ModelStatic<
  Model<Row, Optional<Row, Filled>> & Row
>;

/** Instants are ISO 8601 texts in UTC with milliseconds, days `yyyy-mm-dd`: they sort, and every database has text. */
export const INSTANT_LENGTH = 24;
export const DAY_LENGTH = 10;

/** What every model has in common: our own time columns, snake_case names. */
export const common = { timestamps: false, underscored: true } as const;
