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

  describe('among the school’s own', () => {
    const NAMES = ['Trường Tiểu học Đồng Sơn', 'Trường Tiểu học Đồng Sơn 1'];
    const ofYear = (brought: readonly CourseLine[], ...ownLines: readonly CourseLine[]) =>
      courseWith(ownLines, brought, NAMES).map(({ className, since, source }) => [
        className,
        since,
        source === undefined ? 'own' : 'brought',
      ]);
    const line = (school: string, since = '2025-09-05') => broughtLine({ ...YEAR, className: '3A', school, since })!;

    it('stands by year and day', () => {
      const own26 = own('2026-2027', '4A', '2026-09-05');
      assert.deepEqual(ofYear([broughtLine(YEAR)!], own26, own('2025-2026', '3A', '2026-01-12')), [
        ['3C', '2025-09-05', 'brought'],
        ['3A', '2026-01-12', 'own'],
        ['4A', '2026-09-05', 'own'],
      ]);
    });

    it('is said once where it is a class of the school itself, under whatever name it had', () => {
      for (const name of [...NAMES, 'trường tiểu học ĐỒNG SƠN'])
        assert.deepEqual(
          ofYear([line(name)], own('2025-2026', '3A', '2025-09-05')),
          [['3A', '2025-09-05', 'own']],
          name,
        );
      assert.deepEqual(ofYear([line(NAMES[0]!)], own('2024-2025', '3A', '2024-09-05')), [
        ['3A', '2024-09-05', 'own'],
        ['3A', '2025-09-05', 'brought'],
      ]);
    });

    it('is said besides where the class of the same name is another school’s, in the same year', () => {
      assert.deepEqual(ofYear([line(YEAR.school, '2026-01-12')], own('2025-2026', '3A', '2025-09-05')), [
        ['3A', '2025-09-05', 'own'],
        ['3A', '2026-01-12', 'brought'],
      ]);
    });
  });
});
