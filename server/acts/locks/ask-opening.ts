import type { SheetPeriod } from '../../../core/codes/periods.js';
import { isFieldKey } from '../../../core/fields/field-key.js';
import { lockTable } from '../../../core/locks/lock-table.js';
import { fieldsOf } from '../../../core/sheet/sheet-fields.js';
import { refuseEntering } from '../../../core/rights/sheet-policy.js';
import { sha256 } from '../../ground/digests.js';
import { refuse } from '../../ground/refused.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { loadSheetContext } from '../sheets/load-sheet-context.js';

interface AskOpeningInput {
  readonly caller: Caller;
  readonly classId: string;
  readonly period: SheetPeriod;
  readonly cells: readonly { readonly pupil: string; readonly field: string }[];
  readonly reason: string;
}

/**
 * Ask the principal to open cells that are closed and one's own to enter (Đề nghị mở). Cells that are not are left out;
 * refuses with not-found, request-of-nothing, and request-not-closed where all of them are open.
 */
export const askOpening = act({
  act: 'ask-opening',
  place: ({ classId }: AskOpeningInput) => ({ classId }),
  run: async (at, { caller, classId, period, cells, reason }: AskOpeningInput): Promise<{ request: string }> => {
    const context = await loadSheetContext(at, classId, period);
    if (!context) throw refuse('not-found');
    const pupils = new Map(context.pupils.map((pupil) => [pupil.id, pupil]));
    const own = cells.flatMap(({ pupil: id, field }) => {
      const pupil = pupils.get(id);
      if (!pupil || !isFieldKey(field) || !fieldsOf(context, pupil.grade).includes(field)) return [];
      return refuseEntering(at.asker, classId, field) ? [] : [{ pupil, field }];
    });
    if (own.length === 0) throw refuse('request-of-nothing');
    const locks = lockTable(context.locks);
    const closed = own.filter(({ pupil, field }) => !locks(pupil, field).open);
    if (closed.length === 0) throw refuse('request-not-closed');
    const id = at.newId();
    const text = JSON.stringify(closed.map(({ pupil, field }) => ({ pupil: pupil.id, field })));
    const asked = { askedBy: caller.userId, askedAt: at.clock().toISOString() };
    await at.db.lockRequests.create({ id, classId, period, cells: text, reason, ...asked });
    await at.note({
      kind: 'lock.requested',
      ...{ requestId: id, classId, period, cells: closed.length },
      cellsDigest: sha256(text),
      reasonDigest: sha256(reason),
    });
    return { request: id };
  },
});
