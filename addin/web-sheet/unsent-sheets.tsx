/** Sheets of hers on this device with cells that were not sent, each with the way to go on. */
import '../words/of-late-screens.js';
import { Button } from '@fluentui/react-components';
import { isPeriod } from '../../core/codes/periods.js';
import { goTo } from '../frame/route.js';
import { Notice } from '../parts/notice.js';
import { useWords } from '../words/words.js';
import { unsentOf } from './unsent-of.js';

export function UnsentSheets({ userId }: { readonly userId: string }) {
  const { t } = useWords();
  return unsentOf(userId).flatMap(({ classId, className, period, cells, kept }) =>
    isPeriod(period) ? (
      <Notice
        key={`${classId} ${period}`}
        tone={kept ? 'waiting' : 'warning'}
        title={t(kept ? 'web-sheet.waits' : 'web-sheet.waits-loose', {
          class: className,
          period: t(`period.${period}`),
          n: cells.length,
        })}
        actions={
          <Button onClick={() => goTo('classes', [classId, 'enter'], { period })}>{t('web-sheet.go-on')}</Button>
        }
      />
    ) : (
      []
    ),
  );
}
