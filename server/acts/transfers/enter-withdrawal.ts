import type { z } from 'zod';
import type { enterStatementSchema } from '../../../core/contract/transfers.js';
import { sha256Base64 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { loadSchoolEver } from '../school/load-school.js';
import { comparedStatement } from './check-statement.js';

type WithdrawalInput = z.output<typeof enterStatementSchema> & { readonly caller: Caller };

/**
 * An old school takes a bundle back: from now on it is not entered here. Refuses with withdrawal-other, withdrawal-late where the pupil
 * has been entered by it, transfer-moved-on, and what `comparedStatement` says.
 */
export const enterWithdrawal = act({
  act: 'enter-arrival',
  prepare: (at, input: WithdrawalInput) => comparedStatement(at, input),
  run: async ({ db, clock, caller, note }, _: WithdrawalInput, { prepared }): Promise<Record<string, never>> => {
    const { statement, seal: certificate, text } = prepared;
    const { transferId: transfer, kind, from, to, pupil: pupilId } = statement;
    const { codes } = await loadSchoolEver(db, clock());
    if (kind !== 'withdrawn' || !codes.includes(to.code)) throw refuse('withdrawal-other');
    const arrival = await db.arrivals.findByPk(transfer, { attributes: ['pupilId'], raw: true });
    if (arrival) {
      const pupil = await db.pupils.findByPk(arrival.pupilId, { attributes: ['name'], raw: true });
      throw refuse('withdrawal-late', { name: pupil!.name });
    }
    if ((await db.transferStatements.count({ where: { transferId: transfer, kind } })) > 0)
      throw refuse('transfer-moved-on');
    await db.transferStatements.create({
      ...{ transferId: transfer, kind, pupilId, text, certificate },
      ...{ toldBy: caller.userId, toldAt: clock().toISOString() },
    });
    const said = { transfer, statement: kind, pupilId, certificate, digest: sha256Base64(text), from: from.code };
    await note({ kind: 'transfer.withdrawal-entered', ...said });
    return {};
  },
  refused: (_, code) => ({ kind: 'arrival.refused', code }),
});
