/** The same year as a list, which says in words what the picture shows; its numbers stand in the picture. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { addDays, type Day, daysUntil } from '../../core/codes/day.js';
import { type BandSpan, isWindow } from '../../core/calendar/year-band.js';
import { Sign } from '../parts/sign.js';
import { breaks, column } from '../parts/styles.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gap: '8px',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 300px), 1fr))',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  item: {
    display: 'flex',
    gap: '8px',
    padding: '8px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  now: { border: `2px solid ${tokens.colorBrandStroke1}`, padding: '7px' },
  text: { ...column('2px'), ...breaks },
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  line: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

const SIGN = { past: 'done', now: 'info', ahead: 'waiting' } as const;

export function BandList({ spans, today }: { readonly spans: readonly BandSpan[]; readonly today: Day }) {
  const { t, day } = useWords();
  const styles = useStyles();
  const state = ({ state: one, to, own }: BandSpan): string => {
    if (one !== 'now') return t(`dates.state-${one}`);
    const ends = [to, ...own.map((each) => each.to)].filter((end) => end >= today).sort()[0]!;
    return t('dates.state-now', { n: daysUntil(today, addDays(ends, 1)), day: day(ends) });
  };
  return (
    <ol className={styles.list} aria-label={t('dates.list')}>
      {spans.map((span, i) => (
        <li
          key={span.id}
          className={mergeClasses(styles.item, span.state === 'now' && styles.now)}
          {...(span.state === 'now' && { 'aria-current': 'date' as const })}
        >
          <Sign tone={SIGN[span.state]} />
          <div className={styles.text}>
            <p className={styles.name}>
              {i + 1}. {isWindow(span.id) ? t(`period.${span.id}`) : t(`dates.act-${span.id}`)}
            </p>
            <p className={styles.line}>
              {span.from === span.to
                ? t('dates.until', { day: day(span.to) })
                : t('dates.from-to', { from: day(span.from), to: day(span.to) })}
            </p>
            {span.own.map(({ grade, to }) => (
              <p key={grade} className={styles.line}>
                {t('dates.own', { grade, day: day(to) })}
              </p>
            ))}
            <p className={styles.line}>
              {state(span)} · {t(span.moved ? 'dates.by-document' : `dates.by-${span.by}`)}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
