import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { ExcelHost } from '../support/excel-host/host.js';
import {
  type ExcelInChromium,
  type HttpsServer,
  openExcelInChromium,
  serveHttps,
} from '../support/excel-host/in-chromium.js';

/** A pane that says what it knows, with a button for each thing it does. */
const PANE = `<!doctype html><html><head><meta charset="utf-8">
<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script><script src="/pane.js"></script></head>
<body><p id="ready"></p><p id="said"></p><button id="read">Đọc</button><button id="write">Ghi</button>
<button id="listen">Nghe</button><button id="newer">Mới hơn</button><button id="odd">Lạ</button></body></html>`;

const SCRIPT = `
const say = (text) => { document.querySelector('#said').textContent = text; };
const on = (id, act) => document.querySelector(id).addEventListener('click', () => act().catch((error) => say(error.code + ' ' + error.message)));
Office.onReady(({ host, platform }) => {
  const { requirements, displayLanguage } = Office.context;
  const sets = ['1.7', '1.10', '1.11'].map((version) => requirements.isSetSupported('ExcelApi', version));
  document.querySelector('#ready').textContent = [host, platform, displayLanguage, location.search.includes('do=check'), ...sets].join(' ');
  on('#read', () => Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem('Toán').getUsedRangeOrNullObject(true).load('address,values');
    await context.sync();
    say(used.isNullObject ? 'trống' : used.address + ' ' + JSON.stringify(used.values));
  }));
  on('#write', () => Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.getItem('Toán').getRange('C1').values = [['từ khung']];
    await context.sync();
    say('đã ghi');
  }));
  on('#listen', () => Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Toán').onChanged.add(async ({ address }) => say('đổi ' + address));
    await context.sync();
    say('đang nghe');
  }));
  on('#newer', () => Excel.run((context) => {
    context.workbook.worksheets.getItem('Toán').customProperties.load('items');
    return context.sync();
  }));
  on('#odd', () => Excel.run((context) => {
    context.workbook.worksheets.getItem('Toán').getRange('A1').load('text');
    return context.sync();
  }));
});`;

describe('Excel host in Chromium', () => {
  let browser: Browser;
  let server: HttpsServer;
  let workbook: Uint8Array;

  before(async () => {
    browser = await openBrowser();
    server = await serveHttps({ '/addin/': PANE, '/pane.js': SCRIPT });
    const host = new ExcelHost();
    host.person.renameSheet('Sheet1', 'Toán');
    host.person.paste('Toán', 'A1', [['An', 8]]);
    workbook = await host.save();
  });

  after(async () => {
    await browser?.close();
    await server?.close();
  });

  let excel: ExcelInChromium;
  const start = async (excelApi: '1.7' | '1.10' = '1.10', xdmIn?: 'name'): Promise<void> => {
    const pane = { paneUrl: `${server.origin}/addin/?do=check#/bang`, ...(xdmIn && { xdmIn }) };
    excel = await openExcelInChromium(browser, { pane, workbook, host: { excelApi } });
  };
  const said = (text: string): Promise<void> => excel.pane.locator('#said', { hasText: text }).waitFor();
  const click = (button: string): Promise<void> => excel.pane.locator(button).click();
  const ready = (): Promise<string | null> => excel.pane.locator('#ready:not(:empty)').textContent();

  afterEach(() => excel.close());

  for (const xdmIn of [undefined, 'name'] as const) {
    it(`starts the genuine office.js, told where it is by ${xdmIn ?? 'fragment and name'}`, async () => {
      await start('1.10', xdmIn);
      assert.equal(await ready(), 'Excel OfficeOnline vi-VN true true true false');
    });
  }

  it('reads, writes and listens in the workbook that is open', async () => {
    await start();
    await ready();
    await click('#read');
    await said('Toán!A1:B1 [["An",8]]');
    await click('#listen');
    await said('đang nghe');
    await excel.drive((host) => host.person.type('Toán', 'B1', '9'));
    await said('đổi B1');
    await excel.drive((host) => host.person.startTyping('Toán', 'A2', 'Bình'));
    await click('#read');
    await said('InvalidOperationInCellEditMode');
    await click('#write');
    await excel.drive((host) => host.settled());
    assert.deepEqual(await excel.drive((host, cells: string) => host.values('Toán', cells), 'A1:C2'), [
      ['An', 9, ''],
      ['', '', ''],
    ]);
    await excel.drive((host) => host.person.finishTyping());
    await said('đổi C1');
    assert.equal(await excel.drive((host) => host.value('Toán', 'C1')), 'từ khung');
    assert.equal(await excel.drive((host) => host.syncs), 4);
  });

  it('serves the page again when it loads again, and answers a closed pane nothing', async () => {
    await start();
    await ready();
    await excel.openPane(`${server.origin}/addin/?do=push`);
    await excel.pane.locator('#ready', { hasText: 'vi-VN false' }).waitFor();
    await click('#write');
    await said('đã ghi');
    await excel.drive((host) => host.closePanes());
    await click('#read');
    await excel.drive((host) => host.settled());
    await said('đã ghi');
  });

  it('is strict about requirement sets, and complains of what it does not have', async () => {
    await start('1.7');
    assert.equal(await ready(), 'Excel OfficeOnline vi-VN true true false false');
    await click('#newer');
    await said('ApiNotFound');
    await excel.drive((host) => host.faults.failNext('RequestPayloadSizeLimitExceeded'));
    await click('#write');
    await said('RequestPayloadSizeLimitExceeded');
    await click('#odd');
    await said('GeneralException');
    await assert.rejects(excel.close(), /test host: Range.text is not implemented/);
  });
});
