import type { z } from 'zod';
import { dayInVietnam, shownDay } from '../../../core/codes/day.js';
import type { settleTransferSchema } from '../../../core/contract/transfers.js';
import { sha256 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import { loadPupilNow } from '../pupils/parts/pupil-now.js';
import type { TransferInput } from './parts/transfer-input.js';

type SettleInput = TransferInput & z.output<typeof settleTransferSchema>;

/**
 * The principal writes down what the two schools agreed where school and portal say different things of a bundle: the child is at one of
 * them. It changes nothing of what either said: where she is at the other school, she has left her class here before. Refuses with not-found,
 * transfer-nothing-to-settle, transfer-still-in-class, transfer-document-day.
 */
export const settleTransfer = act({
  act: 'make-transfer',
  run: async ({ db, clock, caller, note }, { transfer, childAt, reason, document, documentDay }: SettleInput) => {
    const of = { attributes: ['pupilId'], raw: true as const };
    const found = (await db.arrivals.findByPk(transfer, of)) ?? (await db.transfers.findByPk(transfer, of));
    if (found === null) throw refuse('not-found');
    const open = { transferId: transfer, kind: ['received', 'withdrawn'], state: ['contradicted', 'refused'] };
    const said = await db.portalTellings.findOne({ attributes: ['kind'], where: open, raw: true });
    if (said === null) throw refuse('transfer-nothing-to-settle');
    const today = dayInVietnam(clock());
    if (documentDay > today) throw refuse('transfer-document-day', { day: shownDay(today) });
    if (childAt === 'there') {
      const { times } = await loadPupilNow(db, found.pupilId);
      const still = times.find(({ toDay }) => toDay === null || toDay > today);
      if (still) throw refuse('transfer-still-in-class', { class: still.className });
    }
    const paper = { endedReason: reason, endedDocument: document, endedDocumentDay: documentDay };
    await db.portalTellings.update(
      { state: 'settled', childAt, ...paper, endedBy: caller.userId, endedAt: clock().toISOString() },
      { where: { transferId: transfer, kind: said.kind } },
    );
    const statement = said.kind === 'received' ? ('received' as const) : ('withdrawn' as const);
    await note({ kind: 'transfer.settled', transfer, statement, childAt, document, reasonDigest: sha256(reason) });
    return {};
  },
  refused: ({ transfer }, code) => ({ kind: 'transfer.refused', transfer, code }),
});
