import type { CALENDAR_ENDPOINTS } from '../../core/contract/calendar.js';
import { changeCalendar } from '../acts/calendar/change-calendar.js';
import { decideLawfulDay } from '../acts/calendar/decide-lawful-day.js';
import { fetchLawfulDocument } from '../acts/calendar/fetch-lawful-document.js';
import { previewCalendar } from '../acts/calendar/preview-calendar.js';
import { previewLawfulDay } from '../acts/calendar/preview-lawful-day.js';
import { proposeLawfulDay } from '../acts/calendar/propose-lawful-day.js';
import { readCalendar } from '../acts/calendar/read-calendar.js';
import type { Handlers } from './call.js';

export const CALENDAR_HANDLERS: Pick<Handlers, keyof typeof CALENDAR_ENDPOINTS> = {
  yearCalendar: ({ deps, who, query }) => readCalendar(deps, { caller: who, ...query }),
  previewCalendar: ({ deps, who, params, body }) => previewCalendar(deps, { caller: who, ...params, ...body }),
  changeCalendar: ({ deps, who, params, body }) => changeCalendar(deps, { caller: who, ...params, ...body }),
  previewLawfulDay: ({ deps, who, params, body }) => previewLawfulDay(deps, { caller: who, ...params, ...body }),
  proposeLawfulDay: ({ deps, who, params, body }) => proposeLawfulDay(deps, { caller: who, ...params, ...body }),
  decideLawfulDay: ({ deps, who, params, body }) => decideLawfulDay(deps, { caller: who, ...params, ...body }),
  lawfulDocument: ({ deps, who, params }) => fetchLawfulDocument(deps, { caller: who, ...params }),
};
