import type { FindingsWords } from '../workbook/plan-findings.js';
import { workbookWords as en } from './en/workbook.js';
import type { Locale } from './render.js';
import { workbookWords as vi } from './vi/workbook.js';

/** Words of the findings tab in a workbook that comes back. */
export const findingsWords = (locale: Locale): FindingsWords => (locale === 'vi' ? vi : en);
