/** Days and moments as Vietnamese papers write them. */
import { type Day, shownDay } from '../../codes/day.js';

/** `ngày 05 tháng 9 năm 2026`: a nought before days and before January and February only (NĐ 30/2020). */
export function longDay(day: Day): string {
  const [year, month, date] = day.split('-') as [string, string, string];
  return `ngày ${date} tháng ${Number(month) < 3 ? month : String(Number(month))} năm ${year}`;
}

/** `20/06/2027 09:00:00 +07:00`, as NĐ 30/2020 shows the moment of a digital signature. */
export function moment(at: string): string {
  const [, day, time, zone] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?(.*)$/.exec(at) ?? [];
  if (day === undefined) throw new RangeError(`not a moment: ${at}`);
  return `${shownDay(day)} ${time!} ${zone === 'Z' ? '+00:00' : zone!}`;
}
