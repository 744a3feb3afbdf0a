import type { z } from 'zod';
import type { enterStatementSchema, TransferFacts } from '../../../core/contract/transfers.js';
import { sha256Base64 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { loadSchoolEver } from '../school/load-school.js';
import { comparedStatement } from './check-statement.js';
import { sealsOfBundle } from './parts/seals-of-bundle.js';

type WithdrawalInput = z.output<typeof enterStatementSchema> & { readonly caller: Caller };

/**
 * An old school takes a bundle back: from now on what it listed there is not entered here. Its word stands in the way of what its own
 * seals listed alone: the school's name in it is no more than text. Refuses with withdrawal-other, withdrawal-late where the pupil has been entered by it, transfer-moved-on where it is
 * here already, and what `comparedStatement` says.
 */
export const enterWithdrawal = act({
  act: 'enter-arrival',
  prepare: (at, input: WithdrawalInput) => comparedStatement(at, input),
  run: async ({ db, clock, caller, note }, _: WithdrawalInput, { prepared }): Promise<Record<string, never>> => {
    const { statement, seal, text } = prepared;
    const { transferId: transfer, kind, digest, from, to, pupil: pupilId } = statement;
    const { codes } = await loadSchoolEver(db, clock());
    if (kind !== 'withdrawn' || !codes.includes(to.code)) throw refuse('withdrawal-other');
    const arrival = await db.arrivals.findOne({
      attributes: ['pupilId', 'fromCode', 'seal', 'facts'],
      where: { transferId: transfer, fromCode: from.code, digest },
      raw: true,
    });
    if (arrival && sealsOfBundle({ ...arrival, facts: JSON.parse(arrival.facts) as TransferFacts }).includes(seal)) {
      const pupil = await db.pupils.findByPk(arrival.pupilId, { attributes: ['name'], raw: true });
      throw refuse('withdrawal-late', { name: pupil!.name });
    }
    const key = { transferId: transfer, fromCode: from.code, digest, seal };
    if ((await db.enteredWithdrawals.count({ where: key })) > 0) throw refuse('transfer-moved-on');
    await db.enteredWithdrawals.create({
      ...{ ...key, pupilId, text },
      ...{ enteredBy: caller.userId, enteredAt: clock().toISOString() },
    });
    const said = { transfer, statement: kind, pupilId, certificate: seal, digest: sha256Base64(text), from: from.code };
    await note({ kind: 'transfer.withdrawal-entered', ...said });
    return {};
  },
  refused: (_, code) => ({ kind: 'arrival.refused', code }),
});
