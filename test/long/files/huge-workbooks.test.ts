/** What is valid and far larger than any class sheet: read and given back within a worker's memory, or refused as it is read. */
import assert from 'node:assert/strict';
import { planWorkbook } from '../../../core/workbook/plan-workbook.js';
import { closeFilePool } from '../../../server/files/file-pool.js';
import { readWorkbookFile } from '../../../server/files/open-workbook.js';
import { returnWorkbook, type ReturnInput } from '../../../server/files/return-workbook.js';
import { writeWorkbook } from '../../../server/files/write-workbook.js';
import { partsOf, withChanged, zipOf } from '../../support/hostile-files.js';
import { withOwnTab } from '../../support/own-tab.js';
import { buildContext } from '../../support/sheets.js';
import { digest, partOf } from '../../support/workbooks.js';

const context = buildContext({ pupils: 5 });
const [first] = context.pupils.map(({ id }) => id) as [string];
const key = { classId: context.class.id, period: context.period } as const;
const INPUT: ReturnInput = {
  parts: [],
  issues: [],
  values: [{ ...key, pupil: first, field: 'subject.TV.score', value: '6' }],
};
const CLASS_SHEET = 'xl/worksheets/sheet1.xml';
const OWN_TAB = 'xl/worksheets/own.xml';

describe('a workbook far larger than any', () => {
  let good: Uint8Array;
  before(async () => {
    good = await writeWorkbook(await planWorkbook('class', [partOf(context)], digest));
  });
  after(closeFilePool);

  const rows = (from: number, count: number, row: (r: number) => string): string =>
    Array.from({ length: count }, (_, i) => row(from + i)).join('');
  const styled = (more = ''): string =>
    rows(1000, 500_000, (r) => `<row r="${r}" s="1" customFormat="1"/>`) + more + '</sheetData>';
  const codeOf = async (bytes: Uint8Array): Promise<string> => {
    const read = await readWorkbookFile(bytes);
    return read.ok ? 'ok' : read.refusal.code;
  };
  const textOf = (bytes: Uint8Array, part: string): string =>
    partsOf(bytes)
      .find(({ name }) => name === part)!
      .bytes.toString('utf8');

  it('with half a million styled rows on a class sheet comes back with them', async () => {
    const huge = withChanged(good, CLASS_SHEET, (text) => text.replace('</sheetData>', styled()));
    assert.equal(await codeOf(huge), 'ok');
    const back = await returnWorkbook(huge, INPUT);
    assert.equal(await codeOf(back), 'ok');
    const [before, after] = [textOf(huge, CLASS_SHEET), textOf(back, CLASS_SHEET)];
    const from = before.indexOf('<row r="1000"');
    assert.ok(after.endsWith(before.slice(from)), 'the rows and all behind them are as they were');
    assert.notEqual(after, before);
  }).timeout(120_000);

  it('is refused as it is read where such a class sheet cannot be patched over its bytes', async () => {
    const odd = withChanged(good, CLASS_SHEET, (text) => text.replace('</sheetData>', styled('<!-- odd -->')));
    assert.equal(await codeOf(odd), 'file-bomb');
    assert.equal(await codeOf(good), 'ok', 'and the next file is read');
  }).timeout(120_000);

  it('with such a tab of her own comes back with that as it was, and never two tabs selected', async () => {
    for (const odd of ['', '<!-- odd -->']) {
      const tab = `<sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetData>${styled(odd)}`;
      const huge = withOwnTab(good, OWN_TAB, tab);
      assert.equal(await codeOf(huge), 'ok');
      const back = textOf(await returnWorkbook(huge, INPUT), OWN_TAB);
      assert.equal(back, textOf(huge, OWN_TAB).replace('tabSelected="1"', 'tabSelected="0"'));
    }
  }).timeout(120_000);

  it('with one long text in very many cells is refused on a class sheet, and comes back with a tab of her own', async () => {
    const strings = partsOf(good)
      .find(({ name }) => name === 'xl/sharedStrings.xml')!
      .bytes.toString('utf8');
    const index = strings.match(/<si>/g)!.length;
    const long = withChanged(good, 'xl/sharedStrings.xml', (text) =>
      text.replace('</sst>', `<si><t>${'Chăm ngoan. '.repeat(2700)}</t></si></sst>`),
    );
    const cells = rows(
      200,
      2000,
      (r) => `<row r="${r}"><c t="s"><v>${index}</v></c><c t="s"><v>${index}</v></c></row>`,
    );
    const onOurs = withChanged(long, CLASS_SHEET, (text) => text.replace('</sheetData>', `${cells}</sheetData>`));
    assert.equal(await codeOf(onOurs), 'file-bomb');
    const onHers = withOwnTab(long, OWN_TAB, `<sheetData>${cells}</sheetData>`);
    assert.equal(await codeOf(onHers), 'ok');
    const back = await returnWorkbook(onHers, INPUT);
    assert.equal(textOf(back, OWN_TAB), textOf(onHers, OWN_TAB));
    assert.ok(zipOf(partsOf(back)).length > 0);
  }).timeout(120_000);

  it('with every place of an area formatted comes back', async () => {
    const cells = Array.from({ length: 40 }, () => '<c s="1"/>').join('');
    const area = rows(200, 5000, (r) => `<row r="${r}">${cells}</row>`);
    const huge = withChanged(good, CLASS_SHEET, (text) => text.replace('</sheetData>', `${area}</sheetData>`));
    assert.equal(await codeOf(huge), 'ok');
    assert.ok(textOf(await returnWorkbook(huge, INPUT), CLASS_SHEET).includes(area));
  }).timeout(120_000);
});
