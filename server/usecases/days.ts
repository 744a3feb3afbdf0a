/** Viet Nam keeps UTC+7 all year. */
const OFFSET = 7 * 60 * 60 * 1000;
const DAY = 24 * 60 * 60 * 1000;

/** The calendar day in Viet Nam, `yyyy-mm-dd`. */
export const dayInVietnam = (instant: Date): string => new Date(instant.getTime() + OFFSET).toISOString().slice(0, 10);

/** Whole days from one day to another, negative when it has passed. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** Whether a day lies in a span whose ends count in; an open end is null. */
export const covers = ({ fromDay, toDay }: { fromDay: string; toDay: string | null }, day: string): boolean =>
  fromDay <= day && (toDay === null || day <= toDay);

/** The time of day in Viet Nam, `hh:mm`. */
export const timeInVietnam = (instant: Date): string =>
  new Date(instant.getTime() + OFFSET).toISOString().slice(11, 16);
