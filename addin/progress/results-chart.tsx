/** Bars of shares: a picture of the table below it, in which every number stands; hatched, so that nothing rests on colour. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { column, row } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import { type ChartRow, type Counted, percentOf } from './results-sums.js';
import { levelName, rowName, shortLevel } from './row-name.js';

const useStyles = makeStyles({
  chart: { ...column('4px'), margin: 0 },
  title: { fontWeight: tokens.fontWeightSemibold },
  legend: { ...row('4px 16px'), margin: 0, padding: 0, listStyleType: 'none' },
  key: { ...row('6px') },
  box: {
    minWidth: '20px',
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    border: `1px solid ${tokens.colorNeutralForeground1}`,
  },
  line: { display: 'grid', gridTemplateColumns: 'minmax(72px, 20%) 1fr', gap: '8px', alignItems: 'center' },
  name: { overflowWrap: 'anywhere' },
  sum: { fontWeight: tokens.fontWeightSemibold },
  bar: { display: 'flex', height: '22px', border: `1px solid ${tokens.colorNeutralForeground1}` },
  part: {
    minWidth: 0,
    overflow: 'hidden',
    textAlign: 'center',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '22px',
    borderRight: `1px solid ${tokens.colorNeutralForeground1}`,
    ':last-child': { borderRight: 'none' },
  },
});

const stripes = (angle: string, gap: string): string =>
  `repeating-linear-gradient(${angle}, ${tokens.colorNeutralStroke1} 0 1px, transparent 1px ${gap})`;

/** By place: the highest level first, who has none last. */
const useShades = makeStyles({
  0: { backgroundColor: tokens.colorBrandBackground2, color: tokens.colorNeutralForeground1 },
  1: { backgroundColor: tokens.colorStatusSuccessBackground1, color: tokens.colorNeutralForeground1 },
  2: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    backgroundImage: stripes('45deg', '8px'),
  },
  3: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
    backgroundImage: stripes('135deg', '5px'),
  },
  none: {
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorNeutralForeground1,
    backgroundImage: stripes('90deg', '4px'),
  },
});
const PLACES = [0, 1, 2, 3] as const;

export interface ResultsChartProps {
  readonly title: string;
  readonly kind: Counted['of']['kind'];
  readonly rows: readonly ChartRow[];
}

export function ResultsChart({ title, kind, rows }: ResultsChartProps) {
  const words = useWords();
  const { t } = words;
  const styles = useStyles();
  const shades = useShades();
  const parts = (one: ChartRow) => [
    ...one.levels.map(({ level, n }, at) => ({
      ...{ name: levelName(kind, level), short: shortLevel(level), n, shade: shades[PLACES[at]!] },
    })),
    { name: t('results-of.none'), short: '–', n: one.none, shade: shades.none },
  ];
  return (
    <figure className={styles.chart}>
      <figcaption className={styles.title}>{title}</figcaption>
      <ul className={styles.legend} aria-hidden="true">
        {rows[0] &&
          parts(rows[0]).map(({ name, short, shade }) => (
            <li key={name} className={styles.key}>
              <span className={mergeClasses(styles.box, shade)}>{short}</span>
              {name}
            </li>
          ))}
      </ul>
      {rows.map((one) => {
        const name = rowName(one, words);
        const told = parts(one).map(({ name: level, n }) => `${level} ${n}`);
        return (
          <div key={`${one.kind} ${one.grade} ${one.className}`} className={styles.line}>
            <span aria-hidden="true" className={mergeClasses(styles.name, one.kind !== 'class' && styles.sum)}>
              {name}
            </span>
            <div className={styles.bar} role="img" aria-label={`${name}: ${told.join(', ')}`}>
              {parts(one)
                .filter(({ n }) => n > 0)
                .map(({ name: level, short, n, shade }) => (
                  <span key={level} className={mergeClasses(styles.part, shade)} style={{ flex: `${n} 1 0` }}>
                    {percentOf(n, one.asked) >= 8 ? `${short} ${n}` : ''}
                  </span>
                ))}
            </div>
          </div>
        );
      })}
    </figure>
  );
}
