/** What moving a date would touch, before it is moved. */
import { makeStyles } from '@fluentui/react-components';
import type { CalendarTouch, YearCalendar } from '../../core/contract/calendar.js';
import { Notice } from '../parts/notice.js';
import { column } from '../parts/styles.js';
import type { Words } from '../words/words.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({ list: { ...column('4px'), margin: 0, paddingLeft: '20px' } });

type Move = YearCalendar['changes'][number]['moves'][number];

/** One moved end of a window in words. */
export const moveText = ({ period, grade, from, to }: Move, { t, day }: Pick<Words, 't' | 'day'>): string =>
  grade === null
    ? t('dates.move', { period: t(`period.${period}`), from: day(from), to: day(to) })
    : t('dates.move-grade', { grade, period: t(`period.${period}`), from: day(from), to: day(to) });

export function TouchNotice({ touch }: { readonly touch: CalendarTouch }) {
  const words = useWords();
  const { t } = words;
  const styles = useStyles();
  const { moves, cells, classes, pupils, morePeople } = touch;
  const people = touch.people.join(', ');
  const lines = [
    ...moves.map((move) => moveText(move, words)),
    ...(pupils === 0 ? [t('dates.touch-nothing')] : [t('dates.touch-pupils', { classes, pupils })]),
    ...(['opened', 'closed', 'sooner', 'later'] as const).flatMap((how) =>
      cells[how] > 0 ? [t(`dates.touch-${how}`, { n: cells[how] })] : [],
    ),
    ...(people === ''
      ? []
      : [t(morePeople > 0 ? 'dates.touch-people-more' : 'dates.touch-people', { people, n: morePeople })]),
  ];
  return (
    <Notice tone={cells.closed + cells.sooner > 0 ? 'warning' : 'info'} title={t('dates.touches')}>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  );
}
