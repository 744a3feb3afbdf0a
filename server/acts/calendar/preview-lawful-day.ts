import type { CalendarTouch } from '../../../core/contract/calendar.js';
import type { LawfulAct } from '../../../core/law/lawful-days.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { judgeLawfulMove } from './parts/judge-lawful-move.js';
import { touchOfCalendar } from './parts/touch-of-calendar.js';

interface PreviewInput {
  readonly caller: Caller;
  readonly year: string;
  readonly act: LawfulAct;
  readonly toDay: string;
}

/** What moving a lawful date would touch, the school's own days that follow it among it; refuses as proposing it would. */
export const previewLawfulDay = look({
  act: 'propose-lawful-day',
  run: async (at, { year, act, toDay }: PreviewInput): Promise<{ touches: CalendarTouch }> => {
    const { before, after } = await judgeLawfulMove(at, year, { act, toDay });
    return { touches: await touchOfCalendar(at, year, { before, after }) };
  },
});
