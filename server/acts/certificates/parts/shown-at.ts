import { dayInVietnam, shownDay, timeInVietnam } from '../../../../core/codes/day.js';

/** An ISO instant as people in Viet Nam read it: `08:00 20/06/2027`. */
export function shownAt(instant: string): string {
  const at = new Date(instant);
  return `${timeInVietnam(at)} ${shownDay(dayInVietnam(at))}`;
}
