import assert from 'node:assert/strict';
import { SUBJECT_NAMES, SUBJECTS } from '../../../core/fields/subjects.js';
import type { Block, Content, Table } from '../../../core/record/print/content.js';
import { shownDay } from '../../../core/codes/day.js';
import { longDay, moment } from '../../../core/record/print/dates.js';
import { layOut } from '../../../server/exports/pdf/layout/lay-out.js';
import { loadTypefaces } from '../../../server/exports/pdf/typefaces.js';
import { lookupAddress, type PrintedCover } from '../../../core/record/print/printed-year.js';
import { transcriptContent } from '../../../core/record/print/transcript-content.js';
import { lastYear, LOOKUP_CODE, signedYear, unsignedYear, yearRecord } from '../../support/printed-years.js';

const PAGE = 'https://hocba.example/tra-cuu';

/** Everything a reader would read, a line a block. */
function wordsOf({ sections }: Content): string[] {
  return sections.flatMap(({ blocks }) => blocks.flatMap(blockWords));
}
function blockWords(block: Block): string[] {
  switch (block.kind) {
    case 'paragraph':
      return [block.runs.map(({ text }) => text).join('')];
    case 'fields':
      return block.fields.map(({ label, value }) => `${label}: ${value}`);
    case 'table':
      return block.rows.map(({ cells }) => cells.map(({ text }) => text).join(' | '));
    case 'signatures':
      return block.boxes.map(({ office, lines, name }) => [...office, ...lines, name].join(' / '));
    case 'lookup':
      return [block.code, block.address];
    default:
      return [];
  }
}
const tables = (content: Content, section: number): Table[] =>
  content.sections[section]!.blocks.filter((block) => block.kind === 'table');
const print = (given: Partial<Parameters<typeof transcriptContent>[0]> = {}): Content =>
  transcriptContent({ years: [signedYear()], sample: false, lookupPage: PAGE, ...given });

describe('what stands on a printed transcript', () => {
  it('has cover, identity and a section a year, the cover from the newest', () => {
    const content = print({ years: [signedYear(lastYear()), signedYear()] });
    assert.equal(content.sections.length, 4);
    const cover = content.sections[0]!.blocks.flatMap(blockWords);
    assert.ok(cover.includes('Lớp: 4A') && cover.includes('Năm học: 2026 – 2027'), cover.join('\n'));
    assert.deepEqual(
      content.sections.slice(2).map(({ blocks }) => blockWords(blocks[0]!)[0]),
      ['NĂM HỌC 2025 – 2026', 'NĂM HỌC 2026 – 2027'],
    );
  });

  it('begins with the cover as it was sealed, and with the record’s own facts where that names another', async () => {
    const { school, pupil } = yearRecord();
    const sealed = {
      ...{ number: 2, pupil: pupil.name, className: '4B', school: { ...school, commune: 'Xã Bình Minh' } },
      ...{ office: 'Hiệu trưởng', signer: 'Phạm Thị Hạnh', at: '2026-09-21T09:00:00+07:00' },
    };
    const first = (cover?: PrintedCover) => print({ cover }).sections[0]!.blocks.flatMap(blockWords);
    const said = first(sealed);
    assert.ok(said.includes('Lớp: 4B') && said.includes('Xã (Phường, Đặc khu): Xã Bình Minh'), said.join('\n'));
    assert.equal(said.at(-1), 'Bìa đã ký chốt, bản 2: Hiệu trưởng Phạm Thị Hạnh, 21/09/2026 09:00:00 +07:00.');
    // A name set right since: the record's stands until the cover is signed anew.
    assert.deepEqual(first({ ...sealed, pupil: 'Tên cũ' }), first());
    assert.ok(first().includes('Lớp: 4A'));
    // It is one page still, with the longest of offices.
    const faces = await loadTypefaces();
    const long = {
      ...sealed,
      office: 'KT. Hiệu trưởng, Phó Hiệu trưởng',
      signer: 'Nguyễn Phạm Hoàng Thị Bảo Ngọc Châu Anh',
    };
    const pages = (cover?: PrintedCover): number => layOut(print({ cover }), faces).pages.length;
    assert.equal(pages(long), pages());
  });

  it('prints all fourteen subjects in every grade, untaught ones blank', () => {
    const [subjects] = tables(print(), 2);
    const rows = subjects!.rows.slice(0, SUBJECTS.length);
    rows.forEach(({ cells }, i) => {
      const code = SUBJECTS[i]!;
      const label = code === 'NN1' ? 'Ngoại ngữ 1 (Tiếng Anh)' : SUBJECT_NAMES[code];
      assert.equal(cells[0]!.text.replace('\n', ' '), label);
      if (code === 'TDT')
        assert.deepEqual(
          cells.slice(1).map(({ text }) => text),
          ['', '', ''],
        );
    });
    assert.equal(rows[0]!.cells[1]!.text, 'Hoàn thành tốt');
    assert.equal(rows[0]!.cells[2]!.text, '9');
  });

  it('names no language beside Ngoại ngữ 1 where nobody has said which', () => {
    const [subjects] = tables(print({ years: [signedYear(yearRecord({ foreignLanguage: '' }))] }), 2);
    assert.equal(subjects!.rows[SUBJECTS.indexOf('NN1')]!.cells[0]!.text, 'Ngoại ngữ 1');
  });

  it('lets one remark span the subjects where no subject has its own', () => {
    const subjects = yearRecord().subjects.map((subject) => ({ ...subject, remark: null }));
    const [table] = tables(print({ years: [signedYear(yearRecord({ subjects }))] }), 2);
    assert.equal(table!.rows.length, SUBJECTS.length);
    assert.equal(table!.rows[0]!.cells[3]!.rows, SUBJECTS.length);
    assert.equal(table!.rows[0]!.cells[3]!.text, yearRecord().homeroomRemark);
    assert.equal(table!.rows[1]!.cells.length, 3);
  });

  for (const [given, words] of [
    [{}, 'Hoàn thành chương trình lớp 4. Được lên lớp 5.'],
    [{ completed: false, promoted: false }, 'Chưa hoàn thành chương trình lớp 4. Chưa được lên lớp.'],
    [{ completed: false, promoted: true }, 'Chưa hoàn thành chương trình lớp 4. Được lên lớp 5.'],
    [{ grade: 5, promoted: null }, 'Hoàn thành chương trình tiểu học.'],
    [{ grade: 5, completed: false, promoted: null }, 'Chưa hoàn thành chương trình tiểu học.'],
    [{ completed: null, promoted: null }, ''],
  ] as const) {
    it(`says of ${JSON.stringify(given)} “${words}”`, () => {
      const content = print({ years: [signedYear(yearRecord(given))] });
      assert.ok(wordsOf(content).includes(`6. Hoàn thành chương trình lớp học/chương trình tiểu học: ${words}`));
    });
  }

  it('names the result, and says so where a pupil is not assessed', () => {
    assert.ok(wordsOf(print()).includes('4. Đánh giá kết quả giáo dục: Hoàn thành.'));
    const none = yearRecord({ mode: 'not-assessed', result: null, completed: null, promoted: null, subjects: [] });
    const words = wordsOf(print({ years: [signedYear(none)] }));
    assert.ok(words.includes('4. Đánh giá kết quả giáo dục: Không đánh giá (TT27, Điều 8).'));
    const unknown = wordsOf(print({ years: [unsignedYear(yearRecord({ result: null }))] }));
    assert.ok(unknown.includes('4. Đánh giá kết quả giáo dục: '));
  });

  it('says who signed and when, and who has not', () => {
    const signed = wordsOf(print());
    assert.ok(signed.includes('HIỆU TRƯỞNG / Đã ký số / Thời gian ký: 20/06/2027 09:00:00 +07:00 / Phạm Thị Hồng Vân'));
    const { principal, ...rest } = signedYear();
    const leader = { ...principal!.leader, office: 'KT. Hiệu trưởng, Phó Hiệu trưởng' };
    const delegated = wordsOf(print({ years: [{ ...rest, principal: { ...principal!, leader } }] }));
    assert.ok(delegated.some((line) => line.startsWith('KT. HIỆU TRƯỞNG / PHÓ HIỆU TRƯỞNG / Đã ký số')));
    const none = wordsOf(print({ years: [unsignedYear()] }));
    assert.ok(none.includes('GIÁO VIÊN CHỦ NHIỆM / (Chưa ký) / Trần Thị Thu'));
  });

  it('marks drafts and samples on each of their pages and in words', () => {
    assert.deepEqual(
      print().sections.map(({ watermark }) => watermark),
      [null, null, null],
    );
    const mixed = print({ years: [signedYear(lastYear()), unsignedYear()] });
    assert.deepEqual(
      mixed.sections.map(({ watermark }) => watermark),
      ['BẢN NHÁP', 'BẢN NHÁP', null, 'BẢN NHÁP'],
    );
    assert.equal(wordsOf(mixed).filter((line) => line.startsWith('Bản nháp: ')).length, 2);
    const sample = print({ years: [unsignedYear()], sample: true });
    assert.equal(sample.sections[2]!.watermark, 'BẢN NHÁP · DỮ LIỆU MẪU');
    assert.equal(wordsOf(sample).filter((line) => line.startsWith('Dữ liệu mẫu: ')).length, 2);
  });

  it('gives the lookup code with the page’s address, or alone', () => {
    assert.equal(lookupAddress(PAGE, LOOKUP_CODE), `${PAGE}?ma=${LOOKUP_CODE}`);
    assert.equal(lookupAddress(null, LOOKUP_CODE), LOOKUP_CODE);
    assert.equal(wordsOf(print()).filter((line) => line === LOOKUP_CODE).length, 2);
  });

  it('prints a district only where there is one', () => {
    const district = (name: string): boolean => {
      const school = { ...yearRecord().school, district: name };
      return wordsOf(print({ years: [signedYear(yearRecord({ school }))] })).some((line) => line.startsWith('Huyện'));
    };
    assert.deepEqual([district(''), district('Không có'), district('Huyện Nam Trực')], [false, false, true]);
  });

  it('refuses a print without a year', () => {
    assert.throws(() => print({ years: [] }), RangeError);
  });
});

describe('days and moments in Vietnamese', () => {
  it('writes them as papers do', () => {
    assert.equal(shownDay('2026-09-05'), '05/09/2026');
    assert.equal(longDay('2027-02-05'), 'ngày 05 tháng 02 năm 2027');
    assert.equal(longDay('2027-06-20'), 'ngày 20 tháng 6 năm 2027');
    assert.equal(moment('2027-06-20T09:00:00+07:00'), '20/06/2027 09:00:00 +07:00');
    assert.equal(moment('2027-06-20T02:00:00.000Z'), '20/06/2027 02:00:00 +00:00');
    assert.throws(() => moment('2027-06-20'), RangeError);
  });
});
