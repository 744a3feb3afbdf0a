import type { QueryInterface, Sequelize, Transaction } from 'sequelize';
import { SequelizeStorage, Umzug } from 'umzug';
import { forbidReplacing } from './history-triggers.js';
import { MIGRATIONS } from './migrations/index.js';

/**
 * A step of the database's shape. It uses plain queryInterface and never today's models; once released it is never
 * edited, and no column is renamed or used again for something else.
 */
export interface Migration {
  readonly name: string;
  up(queryInterface: QueryInterface, transaction: Transaction): Promise<void>;
}

/** Carry out the migrations not yet carried out, each in a transaction of its own; `migrations`: those there are. */
export async function migrate(sequelize: Sequelize, migrations = MIGRATIONS): Promise<void> {
  const umzug = new Umzug({
    migrations: migrations.map((migration) => ({
      name: migration.name,
      up: () => sequelize.transaction((transaction) => migration.up(sequelize.getQueryInterface(), transaction)),
    })),
    storage: new SequelizeStorage({ sequelize, tableName: 'migrations' }),
    logger: undefined,
  });
  const done = await umzug.up();
  // A migration may have given a table of history another key.
  if (done.length > 0) {
    await sequelize.transaction((transaction) => forbidReplacing(sequelize.getQueryInterface(), transaction));
  }
}
