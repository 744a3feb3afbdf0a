import assert from 'node:assert/strict';
import { broughtLine, courseWith } from '../../../core/record/brought-course.js';
import type { CourseLine } from '../../../core/record/year-record.js';

const YEAR = {
  ...{ schoolYear: '2025-2026', school: 'Trường Tiểu học Hải Hậu', kind: 'paper' as const, fileDigest: 'abc=' },
  verdict: null,
  ...{ source: 'học bạ giấy số 12', className: '3C', since: '2025-09-05' },
};
const own = (schoolYear: string, className: string, since: string): CourseLine => ({
  ...{ schoolYear, className, since, schoolName: 'Trường Tiểu học Đồng Sơn', registrationNumber: null },
});

describe('a year brought along in the course of study', () => {
  it('is a line that names its source', () => {
    assert.deepEqual(broughtLine(YEAR), {
      ...{ schoolYear: '2025-2026', className: '3C', since: '2025-09-05', registrationNumber: null },
      ...{ schoolName: 'Trường Tiểu học Hải Hậu', source: 'theo học bạ giấy: học bạ giấy số 12' },
    });
  });

  it('says a file’s signature only where it was found right', () => {
    const signed = { ...YEAR, kind: 'signed' as const, source: '' };
    const said = (['valid', 'unknown', null] as const).map((verdict) => broughtLine({ ...signed, verdict })?.source);
    const unchecked = 'theo tệp học bạ, chữ ký số chưa kiểm tra được, SHA-256: abc=';
    assert.deepEqual(said, ['theo tệp học bạ có chữ ký số, SHA-256: abc=', unchecked, unchecked]);
  });

  it('is none where its source says no class or no day', () => {
    assert.equal(broughtLine({ ...YEAR, className: null }), null);
    assert.equal(broughtLine({ ...YEAR, since: null }), null);
  });

  it('stands among the school’s own by year and day; a class the school has itself is said once', () => {
    const brought = [broughtLine(YEAR)!, broughtLine({ ...YEAR, className: '3A' })!];
    const course = courseWith([own('2026-2027', '4A', '2026-09-05'), own('2025-2026', '3A', '2026-01-12')], brought);
    assert.deepEqual(
      course.map(({ className, source }) => [className, source === undefined]),
      [
        ['3C', false],
        ['3A', true],
        ['4A', true],
      ],
    );
  });
});
