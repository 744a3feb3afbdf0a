import type { FindingsWords } from '../../workbook/plan-findings.js';

/** The findings tab in English. */
export const workbookWords: FindingsWords = {
  title: 'FINDINGS',
  counts: '✕ {errors} to mend   ! {warnings} to look at',
  none: '✓ Nothing found.',
  error: '✕ Error',
  warning: '! Warning',
  columns: {
    number: 'No.',
    severity: 'Kind',
    sheet: 'Sheet',
    cell: 'Cell',
    pupil: 'Pupil',
    message: 'What',
    remedy: 'What to do',
  },
};
