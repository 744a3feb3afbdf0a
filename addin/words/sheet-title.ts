import type { SheetPeriod } from '../../core/codes/periods.js';
import type { Translate } from './text.js';

/** "Lớp 4A, Cuối năm". */
export const sheetTitle = (sheet: { readonly className: string; readonly period: SheetPeriod }, t: Translate): string =>
  t('part.name', { class: sheet.className, period: t(`period.${sheet.period}`) });
