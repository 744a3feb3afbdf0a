import type { Sequelize } from 'sequelize';
import { type Migration, runMigrations } from '../database/run-migrations.js';
import { forbidReplacing } from './history-triggers.js';
import { MIGRATIONS } from './migrations/index.js';

export type { Migration };

/** Carry out the migrations not yet carried out; `migrations`: those there are. */
export async function migrate(sequelize: Sequelize, migrations = MIGRATIONS): Promise<void> {
  // A migration may have given a table of history another key.
  if ((await runMigrations(sequelize, migrations)) > 0) {
    await sequelize.transaction((transaction) => forbidReplacing(sequelize.getQueryInterface(), transaction));
  }
}
