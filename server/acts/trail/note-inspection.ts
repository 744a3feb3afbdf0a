import type { AuditData } from '../../../core/audit/event.js';
import type { SheetPeriod } from '../../../core/codes/periods.js';
import { act } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { Deps } from '../../runner/deps.js';

export interface Look {
  /** Name of the endpoint that was asked. */
  readonly what: string;
  /** Null for a look at the whole school. */
  readonly classId: string | null;
  /** Of a class sheet. */
  readonly period?: SheetPeriod;
}

/** Write down an inspector's look, before she is shown anything; everybody else's daily work leaves no trace, and costs nothing. */
export async function noteInspection(deps: Deps, caller: Caller, what: Look): Promise<void> {
  if (caller.hats.includes('inspector')) await note(deps, { caller, look: what });
}

const note = act({
  // Who has lost the hat since she signed in is no inspector, and hears what her look itself says.
  act: ['see-class', 'keep-session'],
  place: ({ look: { classId } }: { readonly caller: Caller; readonly look: Look }) => ({ classId: classId ?? '' }),
  run: async (at, { look }) => {
    if (at.permit.hat === 'inspector') await at.note(eventOf(look));
  },
});

function eventOf({ what, classId, period }: Look): AuditData {
  if (classId === null) return { kind: 'school.inspected', what };
  return period ? { kind: 'sheet.inspected', classId, period } : { kind: 'class.inspected', classId, what };
}
