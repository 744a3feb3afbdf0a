/** What the pane does with a full class, in the emulated Excel and the genuine office.js (its own speed, not Excel's). */
import { SheetWork } from '../../addin/sheet/sheet-work.js';
import { planWorkbook } from '../../core/workbook/plan-workbook.js';
import { writeWorkbook } from '../../server/files/write-workbook.js';
import { digest } from '../../server/ground/digests.js';
import { closeExcel, openExcel } from '../addin/excel/support.js';
import { fullValues } from '../support/sheets.js';
import { ownOf } from '../support/workbooks.js';
import { contextOf } from './bench-school.js';
import { median, timed } from './measure.js';
import type { Line } from './report.js';

const ROUNDS = 30;

/** From the press of Soát lỗi to the list on the screen, and until the marks are in the sheet too. */
async function checkInExcel(): Promise<Line[]> {
  const context = contextOf(1);
  const part = { context, revision: 1, values: fullValues(context), own: ownOf(context) };
  const { door, host } = await openExcel(await writeWorkbook(await planWorkbook('class', [part], digest)));
  const work = new SheetWork({ door, locale: () => 'vi', call: () => Promise.reject(new Error('no network')) });
  await work.recognise();
  const lists: number[] = [];
  const marks: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const before = work.get().checked;
    const start = process.hrtime.bigint();
    const listed = new Promise<number>((resolve) => {
      const end = work.subscribe(() => {
        if (work.get().checked === before) return;
        end();
        resolve(Number(process.hrtime.bigint() - start) / 1e6);
      });
    });
    marks.push(await timed(() => work.check()));
    lists.push(await listed);
  }
  if (host.complaints.length > 0) throw host.complaints[0]!;
  closeExcel();
  const list = median(lists);
  return [
    {
      what: `Soát lỗi of a full class of ${context.pupils.length} in the emulated Excel, from click to list`,
      ratio: null,
      bound: '< 300 ms',
      ok: list < 300,
      absolute: `${list.toFixed(0)} ms, ${median(marks).toFixed(0)} ms with marks and looking again`,
    },
  ];
}

export const paneBenches = [checkInExcel];
