/** Dates and times as people here write them. */
import { addDays, dayInVietnam } from '../../core/codes/day.js';
import type { Locale } from '../../core/words/render.js';
import type { Translate } from './text.js';

export interface Format {
  /** A calendar day, `yyyy-mm-dd`, as `30/06/2027`. */
  readonly day: (date: string) => string;
  /** The day of an ISO instant, on the same clock as `moment`. */
  readonly dayOf: (instant: string) => string;
  /** An ISO instant on the clock of Viet Nam (an old PC's zone is often wrong), as `20:14 hôm nay`. */
  readonly moment: (instant: string) => string;
}

const ZONE = 'Asia/Ho_Chi_Minh';

export function formats(locale: Locale, t: Translate, now: () => Date = () => new Date()): Format {
  const language = locale === 'vi' ? 'vi-VN' : 'en-GB';
  const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', timeZone: ZONE });
  const date = new Intl.DateTimeFormat(language, { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: ZONE });
  // A calendar day has no time zone: it is read and written as UTC.
  const calendar = new Intl.DateTimeFormat(language, {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'UTC',
  });
  return {
    day: (text) => calendar.format(new Date(`${text}T00:00:00Z`)),
    dayOf: (instant) => date.format(new Date(instant)),
    moment: (instant) => {
      const at = new Date(instant);
      if (Number.isNaN(at.getTime())) return instant;
      const today = dayInVietnam(now());
      if (dayInVietnam(at) === today) return t('when.today', { time: time.format(at) });
      if (dayInVietnam(at) === addDays(today, -1)) return t('when.yesterday', { time: time.format(at) });
      return t('when.day', { time: time.format(at), date: date.format(at) });
    },
  };
}
