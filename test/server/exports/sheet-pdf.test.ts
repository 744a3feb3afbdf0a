import assert from 'node:assert/strict';
import { tabsOf } from '../../../core/forms/tabs.js';
import { planTab } from '../../../core/workbook/plan-tab.js';
import { sheetPdf } from '../../../server/exports/pdf/sheet-pdf.js';
import type { Paper } from '../../../server/exports/pdf/layout/sheet-scale.js';
import { fileIn, needPrograms, run, withFolder } from '../../support/programs.js';
import { buildContext, type ContextParts, fullValues } from '../../support/sheets.js';

async function make(parts: ContextParts, paper: Paper, note = ''): Promise<Buffer> {
  const context = buildContext(parts);
  const [first] = context.pupils;
  const values = fullValues(context, note === '' ? {} : { [first!.id]: { note } });
  const sheets = tabsOf('class', context, [])
    .filter(({ kind }) => kind === 'form')
    .map((tab) => planTab({ kind: 'class', name: context.class.name, context, tab, values, own: new Set() }));
  return sheetPdf({
    sheets,
    paper,
    title: 'Bảng tổng hợp',
    author: 'Trường',
    madeAt: new Date('2027-06-20T00:00:00Z'),
  });
}

describe('a class sheet as PDF', function () {
  this.timeout(60_000);

  it('stands on one page of either paper for a class of 35, lengthwise, with every name and heading', async function () {
    needPrograms(this, 'pdfinfo', 'pdftotext', 'qpdf');
    await withFolder(async (folder) => {
      for (const [paper, size] of [
        ['A3', '1190.55 x 841.89'],
        ['A4', '841.89 x 595.28'],
      ] as const) {
        const path = await fileIn(folder, `${paper}.pdf`, await make({ pupils: 35 }, paper));
        run('qpdf', ['--check', path]);
        const info = run('pdfinfo', [path]);
        assert.match(info, /Pages: +1\n/);
        assert.match(info, /Tagged: +yes/);
        assert.ok(info.includes(size), info);
        const text = run('pdftotext', ['-raw', path, '-']).normalize('NFC').replace(/\s+/g, ' ');
        for (const { name, id } of buildContext({ pupils: 35 }).pupils) assert.ok(text.includes(`${id} ${name}`), name);
        for (const wanted of [
          'BẢNG TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ GIÁO DỤC',
          'DỮ LIỆU MẪU',
          'GIÁO VIÊN CHỦ NHIỆM',
          'Trang 1/1',
        ])
          assert.ok(text.includes(wanted), wanted);
      }
    });
  });

  it('goes on over pages with its head on each, the last pupil beside who signs', async function () {
    needPrograms(this, 'pdftotext');
    await withFolder(async (folder) => {
      const path = await fileIn(folder, 'long.pdf', await make({ pupils: 90 }, 'A3'));
      const pages = run('pdftotext', ['-raw', path, '-']).normalize('NFC').split('\f').slice(0, -1);
      assert.ok(pages.length > 1);
      for (const page of pages) assert.match(page, /Phẩm chất chủ yếu/);
      assert.match(pages.at(-1)!, /HIỆU TRƯỞNG/);
      assert.match(pages.at(-1)!, /^90 /m);
      const numbers = pages.join('\n').match(/^\d+ 26\d{8} /gm) ?? [];
      assert.equal(numbers.length, 90);
    });
  });

  it('keeps the whole of a long note in its cell', async function () {
    needPrograms(this, 'pdftotext');
    const note = Array.from({ length: 40 }, (_, i) => `chú${i}`).join(' ');
    await withFolder(async (folder) => {
      const path = await fileIn(folder, 'note.pdf', await make({ pupils: 3 }, 'A4', note));
      const text = run('pdftotext', ['-raw', path, '-']).normalize('NFC').replace(/\s+/g, ' ');
      assert.ok(text.includes(note), text);
    });
  });
});
