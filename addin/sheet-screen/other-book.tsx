/** No sheet of ours is open, or one that cannot be used: what to do now. */
import { Button } from '@fluentui/react-components';
import { goTo } from '../frame/route.js';
import { Notice } from '../parts/notice.js';
import { useWords } from '../words/words.js';
import type { Book, SheetActs } from '../sheet/sheet-state.js';

export interface OtherBookProps {
  readonly book: Extract<Book, { readonly kind: 'none' | 'refused' }>;
  readonly acts: Pick<SheetActs, 'recognise'>;
}

export function OtherBook({ book, acts }: OtherBookProps) {
  const { t } = useWords();
  const actions = (
    <>
      <Button appearance="primary" onClick={() => goTo('tasks')}>
        {t('tasks.title')}
      </Button>
      <Button onClick={() => void acts.recognise()}>{t('sheet.read-again')}</Button>
    </>
  );
  if (book.kind === 'none') {
    return (
      <Notice tone="info" title={t('sheet.none')} actions={actions}>
        {t('sheet.none-remedy')}
      </Notice>
    );
  }
  return (
    <Notice tone="error" title={`${t('sheet.refused')} ${book.refusal.reason}`} actions={actions}>
      {book.refusal.remedy}
    </Notice>
  );
}
