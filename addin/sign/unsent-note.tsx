/** What is typed in the open workbook and not sent is not signed: said before anything is. */
import { isRecordSheet } from '../../core/law/record-sheet.js';
import { Button } from '@fluentui/react-components';
import { goTo } from '../frame/route.js';
import { Notice } from '../parts/notice.js';
import { useSheet } from '../sheet/sheet-context.js';
import { useWords } from '../words/words.js';

export function UnsentNote() {
  const { t } = useWords();
  const book = useSheet()?.state.book;
  if (book?.kind !== 'ours' || book.unsent === 0) return null;
  // Only the year's end is signed, with the facts of the year.
  if (!book.parts.some(({ period }) => isRecordSheet(period) || period === 'year')) return null;
  return (
    <Notice
      tone="warning"
      title={t('sign.unsent', { n: book.unsent })}
      actions={<Button onClick={() => goTo('sheet')}>{t('sign.to-sheet')}</Button>}
    >
      {t('sign.unsent-remedy')}
    </Notice>
  );
}
