import type { z } from 'zod';
import type { delegationsSchema } from '../../../core/contract/certificates.js';
import type { Deps } from '../deps.js';

/** Written delegations, the newest first, and who can be given one. Three statements. */
export async function listDelegations({ db }: Pick<Deps, 'db'>): Promise<z.input<typeof delegationsSchema>> {
  const [rows, users, hats] = await Promise.all([
    db.delegations.findAll({ order: [['fromDay', 'DESC'], 'id'], raw: true }),
    db.users.findAll({ attributes: ['id', 'name', 'active'], order: ['name', 'id'], raw: true }),
    db.userHats.findAll({ where: { hat: 'vice-principal' }, raw: true }),
  ]);
  const names = new Map(users.map(({ id, name }) => [id, name]));
  const wearing = new Set(hats.map(({ userId }) => userId));
  return {
    delegations: rows.map(({ id, userId, fromDay, toDay, document, endedAt }) => ({
      ...{ id, userId, fromDay, toDay, document, endedAt },
      name: names.get(userId) ?? '',
    })),
    vicePrincipals: users.flatMap(({ id, name, active }) => (active && wearing.has(id) ? [{ userId: id, name }] : [])),
  };
}
