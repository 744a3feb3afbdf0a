import type { CALENDAR_REFUSALS } from '../../codes/refusals/calendar.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals of the dates a school sets, which its page says as they are typed. */
export const calendarRefusals: RefusalWordsOf<typeof CALENDAR_REFUSALS> = {
  'calendar-day-odd': {
    reason: 'Có một ngày không có trong lịch.',
    remedy: 'Xem lại các mốc ngày.',
  },
  'calendar-begins': {
    reason: 'Ngày bắt đầu năm học phải từ {from} đến {to}.',
    remedy: 'Chọn ngày khác.',
  },
  'calendar-order': {
    reason: 'Các mốc ngày phải theo thứ tự của năm học, sau ngày bắt đầu.',
    remedy: 'Xem lại thứ tự: bắt đầu, giữa kỳ I, cuối kỳ I, giữa kỳ II, cuối năm.',
  },
  'calendar-late': {
    reason: 'Mốc của trường không được sau ngày theo quy định, {to}.',
    remedy: 'Chọn ngày {to} hoặc sớm hơn.',
  },
};
