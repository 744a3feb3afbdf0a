import type { AuditData } from '../../../core/audit/event.js';
import type { SheetPeriod } from '../../../core/codes/periods.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';
import { hatNow } from '../../runner/hat-now.js';
import { recordAct } from './record-act.js';

export interface Look {
  /** Name of the endpoint that was asked. */
  readonly what: string;
  /** Null for a look at the whole school. */
  readonly classId: string | null;
  /** Of a class sheet. */
  readonly period?: SheetPeriod;
}

/**
 * Write down an inspector's look, before she is shown anything; everybody else's daily work leaves no trace. Two
 * statements for an inspector, none for others.
 */
export async function noteInspection(deps: Deps, caller: Caller, look: Look): Promise<void> {
  if (!caller.hats.includes('inspector')) return;
  const { classId } = look;
  const hat = await hatNow(deps, caller, 'see-class', { classId: classId ?? '' });
  if (hat === 'inspector') await recordAct(deps, caller, eventOf(look));
}

function eventOf({ what, classId, period }: Look): AuditData {
  if (classId === null) return { kind: 'school.inspected', what };
  return period ? { kind: 'sheet.inspected', classId, period } : { kind: 'class.inspected', classId, what };
}
