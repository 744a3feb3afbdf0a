/** What is rehearsed, as it stands in the address: a link to it, and the page for the meeting, show the same. */
import { isDay } from '../../core/codes/day.js';
import { isSheetPeriod } from '../../core/codes/periods.js';
import { CLOSED_BY } from '../../core/rehearsal/rehearse.js';
import { useChosen } from '../frame/use-chosen.js';
import { useAnswer } from '../session/use-answer.js';

export function useRehearsed() {
  const [year, setYear] = useChosen('year');
  const [day, setDay] = useChosen('day');
  const [period, setPeriod] = useChosen('period');
  const [closedBy, setBy] = useChosen('by');
  const by = CLOSED_BY.find((one) => one === closedBy) ?? CLOSED_BY[0];
  const sheets = period === 'all' ? ('all' as const) : isSheetPeriod(period) ? period : undefined;
  const asked = { ...(year !== '' && { year }), ...(isDay(day) && { day }), ...(sheets && { period: sheets }), by };
  const chosen = Object.fromEntries(
    Object.entries({ year, day, period, by: closedBy }).filter(([, value]) => value !== ''),
  );
  // By the calendar alone a day nobody chose is only today: no deadline.
  const dated = by !== 'calendar' || isDay(day);
  return {
    asked,
    chosen,
    dated,
    sheets,
    by,
    setYear,
    setDay,
    setPeriod,
    setBy,
    ...useAnswer('rehearsal', { query: asked }),
  };
}
