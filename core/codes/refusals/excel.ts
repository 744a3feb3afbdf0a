import type { Declared } from '../declared.js';

/** Of Excel, by the pane. */
export const EXCEL_REFUSALS = {
  'excel-cell-edit': [],
  'excel-silent': ['seconds'],
  'excel-dialog-open': [],
  'excel-busy': [],
  'excel-protected': [],
  'excel-inactive': [],
  'excel-place-gone': [],
  'excel-filtered': [],
  'excel-in-the-way': [],
  'excel-no-cells': [],
  'excel-too-large': [],
  'excel-too-old': [],
  'excel-lost': [],
  'excel-links': [],
  'excel-fault': ['code'],
} as const satisfies Declared;
