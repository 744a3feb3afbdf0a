/** A door to an emulated Excel in plain Node, over the genuine office.js. */
import type { ExcelDoor } from '../../../addin/excel/door.js';
import { ExcelRefusal } from '../../../addin/excel/excel-refusal.js';
import { openDoor } from '../../../addin/excel/open-door.js';
import type { RawBook } from '../../../core/workbook/raw.js';
import { readBytes } from '../../../server/files/read-bytes.js';
import { ExcelHost, type HostOptions } from '../../support/excel-host/host.js';
import { nodeOffice } from '../../support/excel-host/node-office.js';

/** No test waits for a person's patience: milliseconds, long enough for a batch. */
const PATIENCE = { moment: 15, again: 5, longest: 2_000 };

export interface Opened {
  readonly host: ExcelHost;
  readonly door: ExcelDoor;
  /** Syncs an act made. */
  readonly counted: (act: () => Promise<unknown>) => Promise<number>;
  /** What the server reads of the workbook when it is saved now. */
  readonly saved: () => Promise<RawBook>;
}

const ends: (() => void)[] = [];

export async function openExcel(bytes: Uint8Array, options: HostOptions = {}, patience = PATIENCE): Promise<Opened> {
  const host = await ExcelHost.open(bytes, options);
  const office = nodeOffice(host);
  ends.push(office.asGlobals(), () => office.close());
  return {
    host,
    door: openDoor(patience),
    counted: async (act) => {
      const before = host.syncs;
      await act();
      return host.syncs - before;
    },
    saved: async () => bookOf(await host.save()),
  };
}

/** After each test: the globals as they were. */
export function closeExcel(): void {
  while (ends.length > 0) ends.pop()!();
}

/** A workbook as the server reads it, without its merges, which Excel's door cannot tell below ExcelApi 1.13. */
export async function bookOf(bytes: Uint8Array): Promise<RawBook> {
  const { sheets } = await bookWithMerges(bytes);
  return { sheets: sheets.map(({ name, hidden, rows }) => ({ name, hidden, rows })) };
}

export function bookWithMerges(bytes: Uint8Array): Promise<RawBook> {
  const opened = readBytes(bytes);
  return opened.ok ? Promise.resolve(opened.book) : Promise.reject(new Error(`refused: ${opened.refusal.code}`));
}

export const refusedAs =
  (code: string) =>
  (error: unknown): boolean =>
    error instanceof ExcelRefusal && error.refusal.code === code;
