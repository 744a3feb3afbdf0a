import assert from 'node:assert/strict';
import { ExcelHost } from '../support/excel-host/host.js';
import { nodeOffice } from '../support/excel-host/node-office.js';
import { code, open } from './open.js';

/** Listen to everything the gateway listens to; what was told, in order. */
async function listening(Excel: ReturnType<typeof open>['Excel']) {
  const told: string[] = [];
  const remove = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Toán');
    const tell = (what: string) => () => Promise.resolve(void told.push(what));
    const handlers = [
      sheet.onChanged.add(({ address, changeType }) => Promise.resolve(void told.push(`${changeType} ${address}`))),
      sheet.onSelectionChanged.add(({ address }) => Promise.resolve(void told.push(`selected ${address}`))),
      context.workbook.worksheets.onActivated.add(tell('activated')),
    ];
    await context.sync();
    return async () => {
      for (const handler of handlers) handler.remove();
      await handlers[0]!.context.sync();
    };
  });
  return { told, remove };
}

describe('Excel host: events', () => {
  it("tells of changes, selections and sheets, the pane's own writes too, until nobody listens", async () => {
    const { host, Excel, write } = open();
    host.person.addSheet('Văn');
    const { told, remove } = await listening(Excel);
    host.person.type('Toán', 'B2', 'T');
    host.person.activate('Văn');
    host.person.activate('Toán');
    await write('A1:A2', [[1], [2]]);
    host.person.insertRow('Toán', 5);
    assert.deepEqual(told, []);
    await host.settled();
    assert.deepEqual(told, [
      'selected B2',
      'RangeEdited B2',
      'activated',
      'activated',
      'RangeEdited A1:A2',
      'RowInserted A5:XFD5',
    ]);
    await remove();
    host.person.type('Toán', 'B3', 'H');
    await host.settled();
    assert.equal(told.length, 6);
  });

  it('selects and activates for the pane, and tells it what is selected', async () => {
    const { host, range, Excel } = open();
    await range('C5:D6', (block) => block.select());
    assert.deepEqual(host.selection.rect, { top: 5, left: 3, bottom: 6, right: 4 });
    const selected = (): Promise<string> =>
      Excel.run(async (context) => {
        const block = context.workbook.getSelectedRange().load('address');
        block.worksheet.load('name');
        await context.sync();
        return `${block.worksheet.name} ${block.address}`;
      });
    assert.equal(await selected(), 'Toán Toán!C5:D6');
    host.person.addSheet('Lớp 4A');
    host.person.select('Lớp 4A', 'B1');
    assert.equal(await selected(), "Lớp 4A 'Lớp 4A'!B1");
    host.person.selectPicture();
    await assert.rejects(selected(), code('InvalidSelection'));
    host.person.showSheet('Toán', 'veryHidden');
    await assert.rejects(
      range('A1', (block) => block.select()),
      code('InvalidOperation'),
    );
  });
});

describe('Excel host: cell edit mode', () => {
  it('refuses who has not asked to wait, and lets the others wait until the cell is left', async () => {
    const { host, write } = open();
    host.person.startTyping('Toán', 'A1', 'T');
    await assert.rejects(write('B1', 1), code('InvalidOperationInCellEditMode'));
    let written = false;
    const waiting = write('B1', 2, { delayForCellEdit: true }).then(() => (written = true));
    await host.settled();
    assert.equal(written, false);
    await assert.rejects(write('B1', 1), code('InvalidOperationInCellEditMode'));
    host.person.finishTyping();
    await waiting;
    assert.deepEqual(host.values('Toán', 'A1:B1'), [['T', 2]]);
    assert.equal(host.syncs, 3);
    host.person.startTyping('Toán', 'A1', 'H');
    host.person.cancelTyping();
    await write('B1', 3);
    assert.deepEqual(host.values('Toán', 'A1:B1'), [['T', 3]]);
  });
});

describe('Excel host: an Excel that cannot wait', () => {
  it('refuses at once, even who asks to wait', async () => {
    const { host, write } = open({ waitsForCellEdit: false });
    host.person.startTyping('Toán', 'A1', 'T');
    await assert.rejects(write('B1', 1, { delayForCellEdit: true }), code('InvalidOperationInCellEditMode'));
  });
});

describe('Excel host: faults', () => {
  it('fails a whole request, or at one member with what came before it done', async () => {
    const { host, write, range } = open();
    host.faults.failNext('ServiceNotAvailable');
    await assert.rejects(write('A1', 1), code('ServiceNotAvailable'));
    assert.equal(host.value('Toán', 'A1'), '');
    host.faults.failNext('GeneralException', { at: 'Range.numberFormat' });
    const half = range('A1', (block) => {
      block.values = [[7]];
      block.numberFormat = [['@']];
      block.values = [[9]];
    });
    await assert.rejects(half, (error: OfficeExtension.Error) => {
      assert.equal(error.code, 'GeneralException');
      assert.equal(error.debugInfo.errorLocation, 'Range.numberFormat');
      return true;
    });
    assert.equal(host.value('Toán', 'A1'), 7);
    await write('A1', 2);
  });

  it('refuses what is too large to ask or to answer, and gives null for values', async () => {
    const { host, write, read } = open();
    host.faults.limits.request = 2_000;
    await assert.rejects(write('A1', 'a'.repeat(3_000)), code('RequestPayloadSizeLimitExceeded'));
    host.faults.limits.response = 200;
    await assert.rejects(read('A1:J9', 'values'), code('ResponsePayloadSizeLimitExceeded'));
    host.faults.limits.response = 5_000_000;
    host.faults.failNext('InvalidOrTimedOutSession');
    await assert.rejects(read('A1', 'values'), code('InvalidOrTimedOutSession'));
    host.faults.nullValuesNext();
    assert.equal(await read('A1', 'values'), null);
    assert.deepEqual(await read('A1', 'values'), [['']]);
  });

  it('answers slowly, as slowly as the test wants', async () => {
    const { host, write } = open();
    const gate = host.faults.hold();
    const writing = write('A1', 1);
    await host.settled();
    assert.deepEqual([gate.waiting, host.value('Toán', 'A1'), host.syncs], [1, '', 0]);
    gate.release();
    await writing;
    assert.deepEqual([host.value('Toán', 'A1'), host.syncs], [1, 1]);
  });

  it('answers and tells a closed pane nothing, and serves the next one', async () => {
    const { host, Excel, write, office } = open();
    const { told } = await listening(Excel);
    office.close();
    let answered = false;
    write('A1', 1).then(
      () => (answered = true),
      () => (answered = true),
    );
    host.person.type('Toán', 'B1', 'T');
    await host.settled();
    assert.deepEqual([answered, told, host.value('Toán', 'A1')], [false, [], '']);
    const next = open({}, host);
    assert.deepEqual(await next.read('B1', 'values'), [['T']]);
  });

  it('keeps panes apart: each hears what it asked for', async () => {
    const { host, Excel } = open();
    const first = await listening(Excel);
    const second = open({}, host);
    await second.write('A1', 1);
    await host.settled();
    assert.deepEqual(first.told, ['RangeEdited A1']);
  });
});

describe('Excel host: what it does not have', () => {
  it('is strict about requirement sets', async () => {
    const { office, Excel } = open({ excelApi: '1.7' });
    const { requirements } = office.Office.context;
    assert.deepEqual(
      ['1.7', '1.8', '1.10'].map((version) => requirements.isSetSupported('ExcelApi', version)),
      [true, false, false],
    );
    assert.throws(() => Excel.createWorkbook('UEsDBA=='), code('ApiNotFound'));
    await assert.rejects(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Toán').customProperties.load('items');
        await context.sync();
      }),
      code('ApiNotFound'),
    );
    const host = new ExcelHost({ excelApi: '1.10' });
    for (const platform of ['OfficeOnline', 'PC'] as const)
      await nodeOffice(host, { platform }).Excel.createWorkbook('UEsDBA==');
    assert.deepEqual(host.openedWorkbooks, ['UEsDBA==', 'UEsDBA==']);
  });

  it('says loudly what is not implemented, past every catch', async () => {
    const complaints: string[] = [];
    const { range, Excel } = open({ onComplaint: ({ message }) => complaints.push(message) });
    const asks: (() => Promise<unknown>)[] = [
      () => range('A1', (block) => block.insert('Down')),
      () => range('A1', (block) => block.load('text')),
      () => range('A1', (block) => block.load()),
      () => range('A1', (block) => void (block.format.fill.color = '#FF0000')),
      () => range('A:A', (block) => block.load('values')),
      () => Excel.run((context) => (context.workbook.worksheets.add('Mới'), context.sync())),
    ];
    for (const ask of asks) await assert.rejects(ask(), /test host: /);
    assert.deepEqual(complaints, [
      'test host: Range.insert is not implemented',
      'test host: Range.text is not implemented',
      'test host: Range.load without property names is not implemented',
      'test host: RangeFormat.fill is not implemented',
      'test host: Worksheet.getRange("A:A") is not implemented',
      'test host: WorksheetCollection.add is not implemented',
    ]);
  });

  it('answers what does not exist as Excel does', async () => {
    const { Excel, range } = open();
    await assert.rejects(
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('Không có').load('name');
        await context.sync();
      }),
      code('ItemNotFound'),
    );
    await assert.rejects(
      range('không phải địa chỉ', (block) => block.load('values')),
      code('InvalidArgument'),
    );
    await assert.rejects(
      range('A1', (block, context) => {
        void context;
        return Promise.resolve(block.values);
      }),
      code('PropertyNotLoaded'),
    );
  });

  it('lets go of ranges without counting it', async () => {
    const { host, read } = open();
    await read('A1', 'values');
    await read('A1', 'values');
    await host.settled();
    assert.equal(host.syncs, 2);
  });
});
