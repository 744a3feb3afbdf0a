import { QueryTypes, type Sequelize } from 'sequelize';
import { type FactorSeal, isSealed } from './factor-seal.js';

interface FactorLine {
  readonly user_id: string;
  readonly secret: string | null;
  readonly pending: string | null;
}

/** Keys stored before they were sealed are sealed now, once: a migration has no file beside the database. */
export async function sealPlainFactors(sequelize: Sequelize, seal: FactorSeal): Promise<void> {
  const lines = await sequelize.query<FactorLine>('SELECT user_id, secret, pending FROM second_factors', {
    type: QueryTypes.SELECT,
  });
  const sealed = (userId: string, text: string | null): string | null =>
    text === null || isSealed(text) ? text : seal.seal(userId, text);
  for (const { user_id: userId, secret, pending } of lines) {
    const bind = { secret: sealed(userId, secret), pending: sealed(userId, pending), userId };
    if (bind.secret === secret && bind.pending === pending) continue;
    await sequelize.query('UPDATE second_factors SET secret = $secret, pending = $pending WHERE user_id = $userId', {
      bind,
    });
  }
}
