/** The way to what is missing: the cell itself where its workbook is open, else in the class's sheet as it is stored. */
import { isRecordSheet, RECORD_SHEET } from '../../core/law/record-sheet.js';
import { Button } from '@fluentui/react-components';
import { goTo } from '../frame/route.js';
import { useSheet } from '../sheet/sheet-context.js';
import { useWords } from '../words/words.js';

export interface ToValuesProps {
  readonly classId: string;
  /** The first cell that is missing. */
  readonly pupil: string;
  readonly field: string | undefined;
}

export function ToValues({ classId, pupil, field }: ToValuesProps) {
  const { t } = useWords();
  const sheet = useSheet();
  const book = sheet?.state.book;
  const open =
    book?.kind === 'ours' && book.parts.some((part) => part.classId === classId && isRecordSheet(part.period));
  if (!sheet || !open) {
    // Outside its workbook the cell is looked at where it stands among the others.
    const chosen = { pupil, ...(field !== undefined && { field }) };
    return <Button onClick={() => goTo('classes', [classId, RECORD_SHEET], chosen)}>{t('sign.to-cell')}</Button>;
  }
  const go = (): void => {
    goTo('sheet');
    if (field !== undefined) void sheet.acts.goToValue(pupil, field);
  };
  return <Button onClick={go}>{t('sign.to-cell')}</Button>;
}
