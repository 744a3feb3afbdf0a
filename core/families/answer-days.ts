/** By when a family's request has to be answered: two working days after it came (Decree 356/2025). */
import { addDays, type Day } from '../codes/day.js';

const WORKING_DAYS = 2;

/** Of the calendar day alone; 0 is Sunday. */
const weekday = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay();
const isWorking = (day: Day): boolean => weekday(day) !== 0 && weekday(day) !== 6;

/** The last day, to its end; public holidays are not known here, so that it never is too late. */
export function answerBy(received: Day): Day {
  let day = received;
  for (let left = WORKING_DAYS; left > 0;) {
    day = addDays(day, 1);
    if (isWorking(day)) left -= 1;
  }
  return day;
}
