/** Over whatever is shown of the practice class: that nothing there counts. */
import '../words/of-sheets.js';
import { Notice } from '../parts/notice.js';
import { useWords } from '../words/words.js';

export function PracticeBand() {
  const { t } = useWords();
  return (
    <Notice tone="info" title={t('practice.band')}>
      {t('practice.band-more')}
    </Notice>
  );
}
