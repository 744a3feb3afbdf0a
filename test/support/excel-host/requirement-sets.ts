/** What `isSetSupported` says yes to: only what is declared, as in an Excel of that age. */
import type { ExcelHost } from './host.js';

export const requirementSets = ({ excelApi, waitsForCellEdit }: ExcelHost): Record<string, string> => ({
  ExcelApi: excelApi,
  AddinCommands: '1.1',
  // Without it the library never asks Excel to wait for a cell being typed in.
  ...(waitsForCellEdit && { DelayForCellEdit: '1.1' }),
});
