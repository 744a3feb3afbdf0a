/** On the card of a class: how far its covers are, and the way to them. */
import { Button, makeStyles } from '@fluentui/react-components';
import { shownDay } from '../../core/codes/day.js';
import type { CoverProgress } from '../../core/contract/covers.js';
import { goTo } from '../frame/route.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({ open: { alignSelf: 'flex-start' } });

type OfClass = CoverProgress['classes'][number];

export function CoversOfClass({ one, reads }: { readonly one: OfClass; readonly reads: boolean }) {
  const { t } = useWords();
  const styles = useStyles();
  const { pupils, confirmed, signed, settled } = one;
  return (
    <>
      <Muted>{t('covers.progress', { pupils, confirmed, signed, settled })}</Muted>
      {reads && (
        <Button className={styles.open} onClick={() => goTo('classes', [one.classId, 'covers'])}>
          {t('covers.open', { class: one.className })}
        </Button>
      )}
    </>
  );
}

/** Above the classes, once the lawful day is over and covers are still open. */
export function CoversOverdue({ late, deadline, classes: all }: CoverProgress) {
  const { t } = useWords();
  // The day is the present year's.
  const classes = all.filter(({ schoolYear }) => schoolYear === undefined);
  const begun = classes.some(({ confirmed, signed, settled }) => confirmed + signed + settled > 0);
  const open = classes.some(({ pupils, settled }) => settled < pupils);
  // Covers the school never began here are kept elsewhere.
  if (!late || !begun || !open) return null;
  return <Notice tone="warning" title={t('covers.overdue', { day: shownDay(deadline) })} />;
}
