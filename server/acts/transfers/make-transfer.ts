import type { z } from 'zod';
import type { makeTransferSchema } from '../../../core/contract/transfers.js';
import { sha256Base64 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { composeTransfer } from './parts/compose-transfer.js';
import { requireInForce } from './parts/in-force.js';

type MakeInput = z.output<typeof makeTransferSchema> & { readonly caller: Caller };

/**
 * The principal lets a pupil go to another school: records, covers and this year's results until now are put together for the
 * clerk's seal. Refuses with transfer-open, transfer-recalled and what `composeTransfer` says.
 */
export const makeTransfer = act({
  act: 'make-transfer',
  prepare: (at, { pupilId, to }: MakeInput) => composeTransfer(at, { pupilId, to }),
  run: async ({ db, clock, caller, note }, { pupilId, to }, { prepared }): Promise<{ transfer: string }> => {
    const { list, content, className, documents, codes } = prepared;
    const open = await db.transfers.findOne({ where: { pupilId, state: ['made', 'signed'] }, raw: true });
    if (open) throw refuse('transfer-open', { school: open.toName });
    // Putting it together takes a while.
    await requireInForce(db, list);
    const id = list.transferId;
    await db.transfers.create({
      ...{ id, pupilId, className, toCode: to.code, toName: to.name, list: JSON.stringify(list), content, documents },
      ...{ madeBy: caller.userId, madeAt: clock().toISOString(), state: 'made' },
    });
    const digest = sha256Base64(content);
    await note({ kind: 'transfer.made', transfer: id, pupilId, to: to.code, units: codes.length, digest });
    return { transfer: id };
  },
  refused: (_, code) => ({ kind: 'transfer.refused', transfer: null, code }),
});
