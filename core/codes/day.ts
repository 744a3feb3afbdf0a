/** Calendar days as `yyyy-mm-dd` text; no clock, no time zone. */
export type Day = string;

const MS_A_DAY = 86_400_000;

/** True for a day that exists: `2027-02-29` does not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  return day > 0 && day <= (month === 2 && isLeap(year) ? 29 : (DAYS_OF[month] ?? 0));
}

/** By the number of the month; the first stands for none. */
const DAYS_OF = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const dayOf = (at: number): Day => new Date(at).toISOString().slice(0, 10);

/** Throws RangeError for text that is no day. */
function instant(day: Day): number {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`);
  return Date.parse(`${day}T00:00:00Z`);
}

/** Days from one to the other: 0 on the day itself, negative when it has passed. Throws RangeError for text that is no day. */
export const daysUntil = (today: Day, day: Day): number => (instant(day) - instant(today)) / MS_A_DAY;

export const addDays = (day: Day, days: number): Day => dayOf(instant(day) + days * MS_A_DAY);

/** The day of a calendar date. Throws RangeError for one that does not exist. */
export function dayOfMonth(year: number, month: number, day: number): Day {
  const text = [String(year).padStart(4, '0'), ...[month, day].map((part) => String(part).padStart(2, '0'))].join('-');
  return dayOf(instant(text));
}

/** Whether a day lies in a span whose ends count in; an open end is null. */
export const covers = ({ fromDay, toDay }: { fromDay: Day; toDay: Day | null }, day: Day): boolean =>
  fromDay <= day && (toDay === null || day <= toDay);

/** Viet Nam keeps UTC+7 all year. */
const OFFSET = 7 * 60 * 60 * 1000;

/** The calendar day in Viet Nam at an instant. */
export const dayInVietnam = (at: Date): Day => dayOf(at.getTime() + OFFSET);

/** The first instant after a day in Viet Nam: what was received before it was received on the day, or earlier. */
export const endOfDay = (day: Day): Date => new Date(instant(addDays(day, 1)) - OFFSET);

/** `20/06/2027`, as people here write a day. */
export const shownDay = (day: Day): string => day.split('-').reverse().join('/');

/** An instant with the offset of Viet Nam, to the second: `2027-06-20T09:00:00+07:00`. */
export const momentInVietnam = (at: Date): string =>
  `${new Date(at.getTime() + OFFSET).toISOString().slice(0, 19)}+07:00`;

/** An instant as a box for date and time has it, `2027-06-29T23:59`: the clock of Viet Nam, whatever this computer's zone is. */
export const boxOfMoment = (at: Date): string => momentInVietnam(at).slice(0, 16);

/** What such a box holds as an instant; an invalid date where it holds none. */
export const momentOfBox = (box: string): Date => new Date(`${box}:00+07:00`);

/** The same as ISO 8601 in UTC: what is named “until” a day ends there. */
export const endsAt = (day: Day): string => endOfDay(day).toISOString();

/** The time of day in Viet Nam at an instant, `hh:mm`. */
export const timeInVietnam = (at: Date): string => new Date(at.getTime() + OFFSET).toISOString().slice(11, 16);
