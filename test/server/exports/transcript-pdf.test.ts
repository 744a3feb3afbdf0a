import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SUBJECT_NAMES } from '../../../core/fields/subjects.js';
import { TRAIT_NAMES } from '../../../core/fields/traits.js';
import type { TranscriptPrint } from '../../../core/record/print/printed-year.js';
import { transcriptPdf, type TranscriptPdf } from '../../../server/exports/pdf/transcript-pdf.js';
import { lastYear, LOOKUP_CODE, signedYear, unsignedYear, yearRecord } from '../../support/printed-years.js';
import { fileIn, needPrograms, run, withFolder } from '../../support/programs.js';

const MADE = new Date('2027-06-20T03:31:00Z');
const XML = '<HOC_BA Id="hoc-ba-1"><HO_VA_TEN>Nguyễn Hoàng Bảo Ngọc</HO_VA_TEN></HOC_BA>';

const make = (print: Partial<TranscriptPrint> = {}, given: Partial<TranscriptPdf> = {}): Promise<Buffer> =>
  transcriptPdf({
    print: {
      years: [signedYear(lastYear()), signedYear()],
      sample: false,
      lookupPage: 'https://hocba.example/tra-cuu',
      ...print,
    },
    xml: [{ schoolYear: '2026-2027', lookupCode: LOOKUP_CODE, text: XML }],
    madeAt: MADE,
    sealAt: null,
    ...given,
  });
/** Text as a reader copies it, runs of white space as one space. */
const textOf = (file: string): string => run('pdftotext', ['-raw', file, '-']).normalize('NFC').replace(/\s+/g, ' ');

describe('a transcript as PDF', function () {
  this.timeout(60_000);

  it('is the same bytes from the same input and moment', async () => {
    const [one, two] = [await make({}, { sealAt: MADE }), await make({}, { sealAt: MADE })];
    assert.ok(one.equals(two));
    assert.ok(!(await make({}, { sealAt: MADE, madeAt: new Date(MADE.getTime() + 1000) })).equals(one));
  });

  it('knows each letter by its character, whichever document met it first', async function () {
    needPrograms(this, 'pdftotext');
    const only = (text: string): Promise<Buffer> =>
      make({ years: [unsignedYear(yearRecord({ homeroomRemark: text }))] }, { xml: [] });
    const letters = 'AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXYaăâbcdđeêghiklmnoôơpqrstuưvxy';
    const marked = Array.from(letters).flatMap((letter) =>
      ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
        .map((mark) => (letter + mark).normalize('NFC'))
        .filter((one) => one.length === 1),
    );
    const before = await only(marked.join(''));
    await only('Ðồng ắẳẵặ Ắ ế Ế ộ Ợ');
    const after = await only(marked.join(''));
    assert.ok(before.equals(after));
    await withFolder(async (folder) => {
      const text = textOf(await fileIn(folder, 'a.pdf', after)).replace(/ /g, '');
      assert.ok(text.includes(marked.join('')), text);
    });
  });

  it('holds every value as text in reading order', async function () {
    needPrograms(this, 'pdftotext');
    await withFolder(async (folder) => {
      const text = textOf(await fileIn(folder, 'a.pdf', await make()));
      const { record } = signedYear();
      const wanted = [
        ...Object.values(SUBJECT_NAMES),
        ...Object.values(TRAIT_NAMES),
        ...record.subjects.map(({ remark }) => remark!),
        ...Object.values(record.traitRemarks).map((remark) => remark!),
        record.homeroomRemark!,
        record.awards.sudden!,
        record.pupil.name.toLocaleUpperCase('vi'),
        ...[record.pupil.personalId!, record.pupil.address!, record.pupil.mother!, record.school.name],
        ...['132,5 cm', '28 kg', '09/03/2017', LOOKUP_CODE, lastYear().lookupCode],
        'Phạm Thị Hồng Vân',
        'Thời gian ký: 20/06/2027 09:00:00 +07:00',
        'Hoàn thành xuất sắc',
        'Được lên lớp 5',
      ];
      for (const value of wanted) assert.ok(text.includes(value), value);
    });
  });

  it('loses nothing of a remark that fills pages, in a cell of its own or over many rows', async function () {
    needPrograms(this, 'pdftotext', 'qpdf');
    const long = (mark: string): string => Array.from({ length: 1500 }, (_, i) => `${mark}${i}`).join(' ');
    const record = yearRecord({
      subjects: yearRecord().subjects.map((subject) =>
        subject.code === 'TOAN' ? { ...subject, remark: long('toán') } : subject,
      ),
      traitRemarks: { QUALITIES: long('phẩm'), GENERAL: null, SPECIFIC: long('riêng') },
      homeroomRemark: 'x'.repeat(900),
    });
    const file = await make({ years: [signedYear(record)] });
    await withFolder(async (folder) => {
      const path = await fileIn(folder, 'long.pdf', file);
      run('qpdf', ['--check', path]);
      const words = new Set(textOf(path).split(' '));
      for (const mark of ['toán', 'phẩm', 'riêng'])
        for (let i = 0; i < 1500; i++) assert.ok(words.has(`${mark}${i}`), `${mark}${i}`);
      const letters = textOf(path).replace(/[^x]/g, '').length;
      assert.ok(letters >= 900, String(letters));
    });
  });

  it('shows a box for a sign the face lacks, and spells in any form alike', async function () {
    needPrograms(this, 'pdftotext');
    await withFolder(async (folder) => {
      const remark = `Chăm ${'Việt'.normalize('NFD')} 🙂 “ngoan” Ƀŏ`;
      const file = await make({ years: [unsignedYear(yearRecord({ homeroomRemark: remark }))] }, { xml: [] });
      assert.ok(textOf(await fileIn(folder, 'a.pdf', file)).includes('Chăm Việt □ “ngoan” Ƀŏ'));
    });
  });

  it('says draft and sample across the page', async function () {
    needPrograms(this, 'pdftotext');
    await withFolder(async (folder) => {
      const file = await make({ years: [unsignedYear()], sample: true }, { xml: [] });
      const pages = run('pdftotext', ['-raw', await fileIn(folder, 'a.pdf', file), '-'])
        .split('\f')
        .slice(0, -1);
      assert.ok(pages.length >= 4);
      for (const page of pages) assert.match(page.normalize('NFC').replace(/\s/g, ''), /BẢNNHÁP·DỮLIỆUMẪU/);
    });
  });

  it('is clean for qpdf and mutool, tagged, in Vietnamese, its fonts inside', async function () {
    needPrograms(this, 'qpdf', 'mutool', 'pdfinfo', 'pdffonts');
    await withFolder(async (folder) => {
      const path = await fileIn(folder, 'a.pdf', await make({}, { sealAt: MADE }));
      assert.match(run('qpdf', ['--check', path]), /No syntax or stream encoding errors found/);
      assert.match(run('mutool', ['info', path]), /Pages: 6/);
      const info = run('pdfinfo', [path]);
      assert.match(info, /Tagged: +yes/);
      assert.match(info, /Title: +Học bạ tiểu học – Nguyễn Hoàng Bảo Ngọc/);
      const catalogue = run('qpdf', ['--json', path]);
      assert.match(catalogue, /vi-VN/);
      const fonts = run('pdffonts', [path]).trim().split('\n').slice(2);
      assert.equal(fonts.length, 3);
      for (const line of fonts) assert.match(line, /Tinos.*yes yes yes/);
      const structure = run('pdfinfo', ['-struct', path]);
      for (const type of ['Document', 'Sect', 'H1', 'H2', 'Table', 'TR', 'TH', 'TD', 'Figure', 'Form'])
        assert.match(structure, new RegExp(`^ *${type}\\b`, 'm'), type);
    });
  });

  it('carries the signed XML of each year', async function () {
    needPrograms(this, 'pdfdetach', 'qpdf');
    await withFolder(async (folder) => {
      const path = await fileIn(folder, 'a.pdf', await make());
      const saved = join(folder, 'a.xml');
      run('pdfdetach', ['-save', '1', '-o', saved, path]);
      assert.equal(await readFile(saved, 'utf8'), XML);
      assert.match(run('qpdf', ['--json', path]), /"\/AFRelationship": "\/Source"/);
      assert.match(run('pdfdetach', ['-list', path]), new RegExp(`hoc-ba-2026-2027-${LOOKUP_CODE}.xml`));
    });
  });

  it('has no blank page', async function () {
    needPrograms(this, 'pdftoppm');
    await withFolder(async (folder) => {
      const path = await fileIn(folder, 'a.pdf', await make());
      run('pdftoppm', ['-r', '30', '-gray', path, join(folder, 'page')]);
      for (let page = 1; page <= 6; page++) {
        const picture = await readFile(join(folder, `page-${page}.pgm`));
        const dark = picture.subarray(20).filter((grey) => grey < 128).length;
        assert.ok(dark > 400, `page ${page}: ${dark} dark dots`);
      }
    });
  });

  it('is under 80 KB for two years, the place for the seal included', async () => {
    const file = await make({}, { sealAt: MADE, xml: [] });
    assert.ok(file.length < 80_000, `${file.length} bytes`);
  });
});
