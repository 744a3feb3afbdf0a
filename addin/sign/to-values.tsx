/** The way to what is missing: the cell itself where its workbook is open, else the tasks with the sheets. */
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
    book?.kind === 'ours' && book.parts.some((part) => part.classId === classId && part.period === 'year-end');
  if (!sheet || !open) return <Button onClick={() => goTo('tasks')}>{t('sign.to-tasks')}</Button>;
  const go = (): void => {
    goTo('sheet');
    if (field !== undefined) void sheet.acts.goToValue(pupil, field);
  };
  return <Button onClick={go}>{t('sign.to-cell')}</Button>;
}
