/** A server without a school, as `npm start -- --new` leaves it, and what is typed to begin one. */
import type { BeginSchool } from '../../core/contract/first-run.js';
import { proposedCalendar, schoolYearOn } from '../../core/law/school-year.js';
import { dayInVietnam } from '../../core/codes/day.js';
import { makeFirstRunCode } from '../../server/acts/first-run/make-code.js';
import { TODAY } from './builders.js';
import type { TestServer } from './server.js';

export const YEAR = schoolYearOn(dayInVietnam(TODAY))!;
export const OWN_PASSWORD = 'bốn từ không dính nhau';

/** Everything right, but for what is said. */
export function schoolToBegin(code: string, change: Partial<BeginSchool> = {}): BeginSchool {
  const calendar = proposedCalendar(YEAR);
  return {
    code,
    school: {
      name: 'Trường Tiểu học Đồng Sơn',
      code: '37000001',
      authority: 'Ủy ban nhân dân xã Đồng Sơn',
      place: 'Đồng Sơn',
      departmentName: 'Sở Giáo dục và Đào tạo Ninh Bình',
      departmentCode: '',
      province: 'Ninh Bình',
      commune: 'Đồng Sơn',
      campuses: ['Điểm trường Thôn Đông', ' ', 'Điểm trường  Thôn Đoài', 'Điểm trường Thôn Đông'],
    },
    year: { id: YEAR, calendar: { ...calendar, closes: { ...calendar.closes } } },
    administrator: { name: 'Trần Thị Thu', password: OWN_PASSWORD },
    principal: { name: 'Phạm Thị Hạnh' },
    ...change,
  };
}

export async function newCode({ deps }: TestServer): Promise<string> {
  const code = await makeFirstRunCode(deps);
  if (code === null) throw new Error('there is a school');
  return code;
}
