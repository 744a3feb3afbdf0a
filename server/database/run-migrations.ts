import type { QueryInterface, Sequelize, Transaction } from 'sequelize';
import { SequelizeStorage, Umzug } from 'umzug';

/**
 * A step of the database's shape. It uses plain queryInterface and never today's models; once released it is never
 * edited, and no column is renamed or used again for something else.
 */
export interface Migration {
  readonly name: string;
  up(queryInterface: QueryInterface, transaction: Transaction): Promise<void>;
}

/** Carry out the migrations not yet carried out, each in a transaction of its own. Resolves to how many those were. */
export async function runMigrations(sequelize: Sequelize, migrations: readonly Migration[]): Promise<number> {
  const umzug = new Umzug({
    migrations: migrations.map((migration) => ({
      name: migration.name,
      up: () => sequelize.transaction((transaction) => migration.up(sequelize.getQueryInterface(), transaction)),
    })),
    storage: new SequelizeStorage({ sequelize, tableName: 'migrations' }),
    logger: undefined,
  });
  return (await umzug.up()).length;
}
