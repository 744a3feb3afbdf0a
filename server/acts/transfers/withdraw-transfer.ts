import type { TransferList } from '../../../core/transfer/transfer-list.js';
import { sha256Base64 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import { keepUnheard, tellPortal, wordFor } from './parts/tell-portal.js';
import type { TransferInput } from './parts/transfer-input.js';

type WithdrawInput = TransferInput & { readonly unasked: boolean };

/**
 * The pupil stays after all, or goes elsewhere. What was sealed may be about: where a portal is known it must not have heard of the next
 * school that it took the pupil, and the clerk's seal on the withdrawal is what the next school is given. Refuses with not-found,
 * transfer-moved-on for what was received or withdrawn, and what `wordFor` and `tellPortal` say.
 */
export const withdrawTransfer = act({
  act: 'make-transfer',
  prepare: async (at, { transfer, unasked }: WithdrawInput) => {
    const row = await at.read(({ db }) =>
      db.transfers.findByPk(transfer, { attributes: ['list', 'signedList', 'state'], raw: true }),
    );
    if (row?.state !== 'signed') return { state: row?.state, unheard: null, earlierCode: false };
    const { from, to, madeAt } = JSON.parse(row.list) as TransferList;
    const digest = sha256Base64(row.signedList!);
    const word = await wordFor(at, { transfer, kind: 'withdrawn', digest, from, to, madeAt });
    if (typeof word === 'string') return { state: row.state, unheard: null, earlierCode: word === 'earlier-code' };
    const heard = (await tellPortal(word, { from, unasked })) === 'heard';
    return { state: row.state, unheard: heard ? null : word.moved, earlierCode: false };
  },
  run: async (
    at,
    { transfer }: WithdrawInput,
    { prepared: { state, unheard, earlierCode } },
  ): Promise<Record<string, never>> => {
    const { db, note } = at;
    const row = await db.transfers.findByPk(transfer, { attributes: ['state'], raw: true });
    if (!row) throw refuse('not-found');
    // Sealed meanwhile, it may be about, and the portal has not heard.
    const open = row.state === 'made' || row.state === 'signed';
    if (!open || row.state !== state) throw refuse('transfer-moved-on');
    await db.transfers.update({ state: 'withdrawn' }, { where: { id: transfer } });
    if (unheard !== null) await keepUnheard(at, unheard);
    const past = {
      ...(unheard !== null && { unasked: true as const }),
      ...(earlierCode && { earlierCode: true as const }),
    };
    await note({ kind: 'transfer.withdrawn', transfer, ...past });
    return {};
  },
  refused: ({ transfer }, code) => ({ kind: 'transfer.refused', transfer, code }),
});
