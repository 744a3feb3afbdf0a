/**
 * The pane's work in an emulated Excel (genuine office.js, plain Node) against a real server. It has looked at the
 * workbook but does not listen yet: a test that wants events calls `work.start()`.
 */
import { SheetWork } from '../../addin/sheet/sheet-work.js';
import type { FieldKey } from '../../core/fields/field-key.js';
import type { ReadCell, ReadWorkbook } from '../../core/workbook/read-types.js';
import { type Opened, openExcel } from '../addin/excel/support.js';
import type { HostOptions } from './excel-host/host.js';
import { callAs } from './pane.js';
import type { TestServer } from './server.js';
import { readOk } from './workbooks.js';

export interface ExcelPane extends Opened {
  readonly work: SheetWork;
  readonly call: ReturnType<typeof callAs>;
  readonly read: () => Promise<ReadWorkbook>;
  readonly placeOf: (pupil: string, field: FieldKey) => Promise<ReadCell>;
  /** A person types into a pupil's cell. */
  readonly type: (pupil: string, field: FieldKey, text: string | number) => Promise<void>;
  /** A person pastes into a pupil's cell, which no list or limit of Excel stops. */
  readonly paste: (pupil: string, field: FieldKey, text: string | number) => Promise<void>;
}

export async function openExcelPane(
  server: TestServer,
  account: string,
  bytes: Uint8Array,
  options: HostOptions = {},
): Promise<ExcelPane> {
  const opened = await openExcel(bytes, options);
  const call = callAs(server, await server.signIn(account));
  const work = new SheetWork({ door: opened.door, call, locale: () => 'vi' });
  const read = async () => readOk(await opened.saved());
  const placeOf = async (pupil: string, field: FieldKey) => {
    const cells = (await read()).parts.flatMap((part) => part.cells);
    const cell = cells.find((one) => one.pupil === pupil && one.field === field);
    if (!cell) throw new Error(`no cell for ${pupil} ${field}`);
    return cell;
  };
  await work.recognise();
  return {
    ...opened,
    work,
    call,
    read,
    placeOf,
    type: async (pupil, field, text) => {
      const { sheet, cell } = await placeOf(pupil, field);
      opened.host.person.type(sheet, cell, text, { insist: true });
      await opened.host.settled();
    },
    paste: async (pupil, field, text) => {
      const { sheet, cell } = await placeOf(pupil, field);
      opened.host.person.paste(sheet, cell, [[text]]);
      await opened.host.settled();
    },
  };
}
