/** What a person sees and does in the emulated Excel and in the pane beside it. */
import type { ReadCell } from '../../../core/workbook/read-types.js';
import type { ExcelHost } from '../../support/excel-host/host.js';
import type { HostWindow } from '../../support/excel-host/host-page.js';
import type { ExcelInChromium } from '../../support/excel-host/in-chromium.js';

type Place = Pick<ReadCell, 'sheet' | 'cell'>;

export function paneHands(excel: () => ExcelInChromium) {
  const pane = () => excel().pane;
  const button = (name: string | RegExp) => pane().getByRole('button', { name }).first();
  const says = (text: string | RegExp) => pane().getByText(text).first().waitFor();
  const paste = ({ sheet, cell }: Place, value: string | number) =>
    excel().drive((host, [name, at, text]) => host.person.paste(name, at, [[text]]), [sheet, cell, value] as const);
  const select = ({ sheet, cell }: Place) =>
    excel().drive((host, [name, at]) => void host.person.select(name, at), [sheet, cell] as const);
  const valueAt = ({ sheet, cell }: Place) =>
    excel().drive((host, [name, at]) => host.value(name, at), [sheet, cell] as const);
  /** Wait until the workbook has come so far. */
  const until = async <Given>(isSo: (host: ExcelHost, given: Given) => boolean, given: Given): Promise<void> => {
    await excel().page.waitForFunction(
      ([source, argument]) =>
        ((0, eval)(`(${source})`) as typeof isSo)((window as unknown as HostWindow).excelHost, argument as Given),
      [isSo.toString(), given] as const,
    );
  };
  const unmarked = ({ sheet, cell }: Place) =>
    until((host, [name, at]) => host.look(name, at).fill === null, [sheet, cell] as const);
  const holds = ({ sheet, cell }: Place, value: string | number) =>
    until((host, [name, at, is]) => host.value(name, at) === is, [sheet, cell, value] as const);
  return { pane, button, says, paste, select, valueAt, until, unmarked, holds };
}
