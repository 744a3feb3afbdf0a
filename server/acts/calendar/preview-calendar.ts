import type { CalendarTouch } from '../../../core/contract/calendar.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import type { TypedCalendar } from '../years/parts/kept-calendar.js';
import { judgeChange } from './parts/judge-change.js';
import { touchOfCalendar } from './parts/touch-of-calendar.js';

interface PreviewInput {
  readonly caller: Caller;
  readonly year: string;
  readonly calendar: TypedCalendar;
  readonly seen: string;
}

/** What moving the school's dates would touch; refuses as moving them would. */
export const previewCalendar = look({
  act: 'set-calendar',
  run: async (at, { year, calendar, seen }: PreviewInput): Promise<{ touches: CalendarTouch }> => {
    const { before, after } = await judgeChange(at, { year, calendar, seen });
    return { touches: await touchOfCalendar(at, year, { before, after }) };
  },
});
