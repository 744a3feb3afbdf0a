import assert from 'node:assert/strict';
import { planWorkbook } from '../../../core/workbook/plan-workbook.js';
import { rawText } from '../../../core/workbook/raw-text.js';
import { readWorkbook } from '../../../core/workbook/read-workbook.js';
import { buildContext } from '../../support/sheets.js';
import { digest, type OpenBook, type OpenSheet, partOf, rawFromPlan, renewChecksum } from '../../support/workbooks.js';

const context = buildContext({ pupils: 4 });

describe('a file that cannot be trusted', () => {
  const refusal = async (work: (book: OpenBook) => void, from = context): Promise<string> => {
    const book = rawFromPlan(await planWorkbook('class', [partOf(from)], digest));
    work(book);
    const read = await readWorkbook(book, digest);
    return read.ok ? 'ok' : read.refusal.code;
  };
  const hidden = ({ sheets }: OpenBook): OpenSheet => sheets.find(({ name }) => name === '_hocba')!;

  it('is foreign without the hidden sheet', async () => {
    assert.equal(await refusal(({ sheets }) => sheets.pop()), 'file-foreign');
    assert.equal(await refusal(({ sheets }) => sheets.splice(0, 9)), 'file-foreign');
  });

  it('is altered when any text of the hidden sheet is', async () => {
    assert.equal(await refusal(() => undefined), 'ok');
    for (let row = 0; row < 12; row++) {
      const code = await refusal((book) => {
        const cells = hidden(book).rows[row]!;
        const column = row === 0 ? 1 : cells.length - 1;
        cells[column] = `${rawText(cells[column])} `;
      });
      assert.equal(code, 'file-altered', `row ${row + 1}`);
    }
    assert.equal(await refusal((book) => hidden(book).rows.push(['base', 'p0', '["1",{}]'])), 'file-altered');
    assert.equal(await refusal((book) => hidden(book).rows.pop()), 'file-altered');
  });

  it('is still itself when a program renames the hidden sheet or pads its rows', async () => {
    const code = await refusal((book) => {
      hidden(book).rows.forEach((row) => row.push('', null));
      hidden(book).rows.push([], ['']);
      hidden(book).name = '_hocba (2)';
    });
    assert.equal(code, 'ok');
  });

  it('is altered, and no crash, when its checksum was renewed over nonsense', async () => {
    const book = rawFromPlan(await planWorkbook('class', [partOf(context)], digest));
    for (const nonsense of ['{', '[]', '{"kind":"class"}', 'null']) {
      const rows = hidden(book).rows;
      rows[2] = ['book', '', nonsense];
      await renewChecksum(hidden(book));
      const read = await readWorkbook(book, digest);
      assert.equal(!read.ok && read.refusal.code, 'file-altered');
    }
  });

  it('is of another year when its forms are not those we know', async () => {
    const book = rawFromPlan(await planWorkbook('class', [partOf(context)], digest));
    const rows = hidden(book).rows;
    const part = rows.find(([kind]) => kind === 'part')!;
    part[2] = rawText(part[2]).replace('TT27-9/', 'TT99-9/');
    await renewChecksum(hidden(book));
    const read = await readWorkbook(book, digest);
    assert.deepEqual(!read.ok && read.refusal, { code: 'file-other-year', params: { year: '2026-2027' } });
  });
});
