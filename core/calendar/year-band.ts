/** The year as a band: what is open when, by whose word, and where a day stands in it (regulation 4.3; H26). */
import { addDays, type Day, daysUntil } from '../codes/day.js';
import { PERIODS, type Period } from '../codes/periods.js';
import { type Grade, GRADES } from '../law/law.js';
import { lawFor, type SchoolYear } from '../law/law-for.js';
import { lawfulDayNow } from '../law/lawful-day-now.js';
import type { LawfulAct } from '../law/lawful-days.js';
import type { SchoolCalendar } from '../law/school-calendar.js';
import { windowDay } from '../locks/closing-days.js';

/** A window the school sets, or what a lawful day ends. */
export type BandId = Period | LawfulAct;

export interface BandSpan {
  readonly id: BandId;
  readonly by: 'school' | 'law';
  /** Both included. A lawful day that ends a window of the school's begins nothing: it is one day. */
  readonly from: Day;
  readonly to: Day;
  readonly state: 'past' | 'now' | 'ahead';
  /** Grades whose window ends on another day, with it. */
  readonly own: readonly { readonly grade: Grade; readonly to: Day }[];
  /** A document of the office above has moved it. */
  readonly moved: boolean;
}

export interface YearBand {
  /** First day of the first month, last day of the last. */
  readonly from: Day;
  readonly to: Day;
  /** In the order of the year. */
  readonly spans: readonly BandSpan[];
  /** First days of months. */
  readonly months: readonly Day[];
}

/** What a lawful day ends begins the day after another; covers begin with the year. */
const AFTER: Readonly<Partial<Record<LawfulAct, LawfulAct>>> = {
  corrections: 'closing',
  supplementaryClosing: 'closing',
  supplementaryCorrections: 'supplementaryClosing',
};

export function yearBand(year: SchoolYear, calendar: SchoolCalendar, today: Day): YearBand {
  const { begins } = calendar;
  const ends = (act: LawfulAct): Day => lawfulDayNow(year, calendar, act);
  const span = (one: Omit<BandSpan, 'state'>): BandSpan => ({ ...one, state: stateOf(one, today) });
  const law = (act: LawfulAct): BandSpan => {
    const after = AFTER[act];
    const from = act === 'coversSigned' ? begins : after === undefined ? ends(act) : addDays(ends(after), 1);
    const to = ends(act);
    return span({
      ...{ id: act, by: 'law', from: from < to ? from : to, to, own: [] },
      moved: calendar.lawful?.[act] !== undefined,
    });
  };
  const windows: BandSpan[] = [];
  let from = begins;
  for (const period of lawFor(year).periods) {
    const of = (grade: Grade): Day => windowDay(year, calendar, { period, grade });
    const to = calendar.closes[period] ?? ends('closing');
    const own = GRADES.flatMap((grade) => (of(grade) === to ? [] : [{ grade, to: of(grade) }]));
    windows.push(span({ id: period, by: 'school', from: from < to ? from : to, to, own, moved: false }));
    from = addDays(to, 1);
  }
  const after = (['closing', 'corrections', 'supplementaryClosing', 'supplementaryCorrections'] as const).map(law);
  const spans = [law('coversSigned'), ...windows, ...after];
  const last = spans.flatMap(({ to, own }) => [to, ...own.map((one) => one.to)]).reduce((a, b) => (a > b ? a : b));
  const months = monthsBetween(begins, last);
  return { from: months[0]!, to: addDays(nextMonth(months.at(-1)!), -1), spans, months };
}

const stateOf = ({ from, to, own }: Omit<BandSpan, 'state'>, today: Day): BandSpan['state'] =>
  today < from ? 'ahead' : [to, ...own.map((one) => one.to)].every((day) => day < today) ? 'past' : 'now';

const firstOfMonth = (day: Day): Day => `${day.slice(0, 8)}01`;
/** The month after that of a first day. */
const nextMonth = (first: Day): Day => firstOfMonth(addDays(first, 31));

function monthsBetween(begins: Day, last: Day): Day[] {
  const months: Day[] = [];
  for (let month = firstOfMonth(begins); month <= last; month = nextMonth(month)) months.push(month);
  return months;
}

/** How far a day's beginning lies along the band, 0 to 100; what lies outside is at its nearer end. */
export function placeOn({ from, to }: Pick<YearBand, 'from' | 'to'>, day: Day): number {
  const share = (daysUntil(from, day) / daysUntil(from, addDays(to, 1))) * 100;
  return Math.min(100, Math.max(0, share));
}

export const isWindow = (id: BandId): id is Period => (PERIODS as readonly BandId[]).includes(id);
