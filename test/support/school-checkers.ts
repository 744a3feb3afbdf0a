/** What a school's register says of its certificates, for a checker who asks the school itself. */
import { tablesOf } from './connections.js';
import type { VerifyOptions } from '../../core/signing/verify/steps.js';
import type { Deps } from '../../server/runner/deps.js';
import { buildCheckers } from './checkers-file.js';

/** Everybody's certificate bound to her since ever, and the school's seals. */
export async function registerOf({
  db,
  clock,
}: Pick<Deps, 'db' | 'clock'>): Promise<Pick<VerifyOptions, 'checkers' | 'seals'>> {
  const school = (await tablesOf(db).school.findByPk(1, { raw: true }))!;
  const rows = await tablesOf(db).certificates.findAll({ raw: true });
  const users = new Map((await tablesOf(db).users.findAll({ raw: true })).map(({ id, name }) => [id, name]));
  const signers = rows
    .filter(({ kind }) => kind === 'personal')
    .map(({ fingerprint, userId }) => ({
      fingerprint,
      name: users.get(userId!)!,
      personalId: null,
      from: '2020-01-01T00:00:00Z',
      to: null,
    }));
  const { code, name } = school;
  return {
    checkers: [buildCheckers({ school: { code, name }, signedAt: clock().toISOString(), signers })],
    seals: rows
      .filter(({ kind }) => kind === 'organisation')
      .map(({ fingerprint }) => ({ schoolCode: code, fingerprint })),
  };
}
