import assert from 'node:assert/strict';
import { ExcelHost } from '../support/excel-host/host.js';
import { code, open } from './open.js';

const mark = (block: Excel.Range, formula = '=N("hocba.error")=0'): void => {
  const { custom } = block.conditionalFormats.add('Custom');
  custom.rule.formula = formula;
  custom.format.fill.color = '#FFC9CE';
  custom.format.font.color = '#B00020';
  custom.format.font.underline = 'Double';
};

/** A sheet on which somebody already had a format of another kind. */
function openWithForeign() {
  const opened = open();
  opened.host.sheet('Toán').sheet.addConditionalFormatting({
    ref: 'A1:B9',
    rules: [{ type: 'cellIs', operator: 'lessThan', formulae: [5], priority: 1, style: { font: { bold: true } } }],
  });
  return opened;
}

describe('Excel host: conditional formats', () => {
  it('makes marks that a person sees, and that survive saving and opening', async () => {
    const { range, host } = openWithForeign();
    await range('B2:B4', (block) => mark(block));
    const look = host.look('Toán', 'B3');
    assert.deepEqual([look.fill, look.color, look.underline], ['#FFC9CE', '#B00020', 'double']);
    assert.equal(host.look('Toán', 'B5').fill, null);
    const again = await ExcelHost.open(await host.save());
    assert.equal(again.look('Toán', 'B4').fill, '#FFC9CE');
    assert.equal(again.look('Toán', 'B4').underline, 'double');
  });

  it('lists what touches a block, by type, and deletes one without touching the others', async () => {
    const { Excel, range } = openWithForeign();
    await range('B2:B4', (block) => mark(block));
    await range('D2', (block) => mark(block, '=N("hocba.warning")=0'));
    await range('A1:Z9', async (block, context) => {
      const formats = block.conditionalFormats.load('items/type,items/id');
      await context.sync();
      assert.deepEqual(formats.items.map(({ type }) => type).sort(), ['CellValue', 'Custom', 'Custom']);
      const rules = formats.items
        .filter(({ type }) => type === 'Custom')
        .map((format) => ({ format, rule: format.custom.rule.load('formula') }));
      await context.sync();
      assert.deepEqual(rules.map(({ rule }) => rule.formula).sort(), ['=N("hocba.error")=0', '=N("hocba.warning")=0']);
      for (const { format } of rules) format.delete();
    });
    const left = await Excel.run(async (context) => {
      const formats = context.workbook.worksheets.getItem('Toán').getRange('A1:Z9').conditionalFormats;
      formats.load('items/type');
      await context.sync();
      return formats.items.map(({ type }) => type);
    });
    assert.deepEqual(left, ['CellValue']);
  });

  it('finds a format by its id, and refuses one that is not there, a colour that is none, and a custom rule of another kind', async () => {
    const { range } = openWithForeign();
    const ids = await range('A1', async (block, context) => {
      const formats = block.conditionalFormats.load('items/id');
      await context.sync();
      return formats.items.map(({ id }) => id);
    });
    assert.equal(ids.length, 1);
    await range('A1', (block) => block.conditionalFormats.getItem(ids[0]!).load('type'));
    await assert.rejects(
      range('D9', (block) => block.conditionalFormats.getItem(ids[0]!).load('type')),
      code('ItemNotFound'),
    );
    await assert.rejects(
      range('A1', (block) => block.conditionalFormats.getItem(ids[0]!).custom.rule.load('formula')),
      code('ItemNotFound'),
    );
    await assert.rejects(
      range('A1', (block) => void (block.conditionalFormats.add('Custom').custom.format.fill.color = 'đỏ')),
      code('InvalidArgument'),
    );
  });
});
