import type { AuditData } from '../../../core/audit/event.js';
import { hatOpening } from '../../../core/rights/access.js';
import type { Hat } from '../../../core/rights/actor.js';
import type { Place } from '../../../core/rights/allow.js';
import type { ActName } from '../../../core/rights/rights.js';
import { writerOf } from '../../store/reader.js';
import { appendEvent } from '../../runner/append-audit-event.js';
import { hatNow } from '../../runner/hat-now.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps, Reading } from '../../runner/deps.js';
import { loadActor } from '../../runner/load-actor.js';

type Who = Pick<Caller, 'userId' | 'from'>;

const DONE = {
  seal: 'seal-prints',
  seals: 'seal-again',
  transaction: 'sign-transaction',
  prints: 'seal-prints',
  checkers: 'publish-checkers',
} as const;

/** The act of the table an event is of, and where; null for what only a page tells, and for one's own things. */
function actOf(data: AuditData): readonly [ActName, Place?] | null {
  switch (data.kind) {
    case 'record.exported':
    case 'record.printed':
    case 'sheet.printed':
    case 'package.started':
      return ['print-class', { classId: data.classId }];
    case 'prints.started':
      return data.classIds.length === 1 ? ['print-class', { classId: data.classIds[0]! }] : ['print-school'];
    case 'record.doubted': {
      const { what, classId } = data;
      return [what === 'seal' || what === 'transaction' ? DONE[what] : 'print-class', { classId }];
    }
    case 'sealing.refused':
      return [DONE[data.what], { classId: data.classId ?? '' }];
    case 'workbook.issued':
      return ['see-class', { classId: data.classIds[0]! }];
    case 'sheet.inspected':
    case 'class.inspected':
      return ['see-class', { classId: data.classId }];
    case 'school.inspected':
      return ['see-class', { classId: '' }];
    default:
      return null;
  }
}

async function hatOfEvent(at: Reading, caller: Who, data: AuditData): Promise<Hat | null> {
  const act = actOf(data);
  if (act) return hatNow(at, caller, ...act);
  // The page tells of no class: the hat in which she does this anywhere.
  return data.kind === 'key.refused' ? hatOpening((await loadActor(at, caller)).hats, data.act) : null;
}

/** Write one event, outside any other job of the write queue, in the hat that lets its writer do what it tells of. */
export const recordAct = (deps: Deps, caller: Who, data: AuditData): Promise<void> =>
  deps.db.writes.run(async (transaction) => {
    const at = { ...deps, db: writerOf(deps.db, transaction) };
    const hat = await hatOfEvent(at, caller, data);
    await appendEvent(at, { at: deps.clock().toISOString(), actor: caller.userId, hat, from: caller.from, data });
  });
