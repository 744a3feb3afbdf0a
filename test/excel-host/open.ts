import assert from 'node:assert/strict';
import { ExcelHost, type HostOptions } from '../support/excel-host/host.js';
import { nodeOffice } from '../support/excel-host/node-office.js';

type Act<T> = (block: Excel.Range, context: Excel.RequestContext) => Promise<T> | T;

/** A host with one sheet `Toán` (or the one given) and the genuine library beside it. */
export function open(options: HostOptions = {}, host = new ExcelHost(options)) {
  if (host.findSheet('Sheet1')) host.person.renameSheet('Sheet1', 'Toán');
  const office = nodeOffice(host);
  const { Excel } = office;
  /** Do something with a block of the sheet and come back with what was loaded. */
  const range = <T>(address: string, act: Act<T>, options: Excel.RunOptions = {}): Promise<T> =>
    Excel.run(options, async (context) => {
      const done = await act(context.workbook.worksheets.getItem('Toán').getRange(address), context);
      await context.sync();
      return done;
    });
  const write = (address: string, values: unknown, options?: Excel.RunOptions): Promise<void> =>
    range(address, (block) => void (block.values = values as unknown[][]), options);
  /** One property plain, several as an array; typed as the test expects it. */
  const read = <T = unknown>(address: string, ...names: string[]): Promise<T> =>
    range(address, async (block, context) => {
      block.load(names);
      await context.sync();
      const facts = block as unknown as Record<string, unknown>;
      const found = names.map((name) => facts[name]);
      return (names.length === 1 ? found[0] : found) as T;
    });
  return { host, office, Excel, range, write, read };
}

/** For assert.rejects: an error of the library with this code. */
export const code = (expected: string) => (error: { code?: string }) => {
  assert.equal(error.code, expected);
  return true;
};
