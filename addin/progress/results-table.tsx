/** The numbers of the chart, as a table. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useWords } from '../words/words.js';
import type { ResultsChartProps } from './results-chart.js';
import { percentOf } from './results-sums.js';
import { levelName, rowName } from './row-name.js';

const useStyles = makeStyles({
  scroll: { overflowX: 'auto', maxWidth: '100%' },
  table: { borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  caption: { textAlign: 'left', fontWeight: tokens.fontWeightSemibold, padding: '4px 0' },
  cell: { border: `1px solid ${tokens.colorNeutralStroke1}`, padding: '4px 8px', textAlign: 'right' },
  name: { textAlign: 'left' },
  sum: { fontWeight: tokens.fontWeightSemibold },
});

export function ResultsTable({ title, kind, rows }: ResultsChartProps) {
  const words = useWords();
  const { t } = words;
  const styles = useStyles();
  const levels = rows[0]?.levels ?? [];
  const share = (n: number, asked: number) =>
    n === 0 ? '0' : t('results-of.share', { n, percent: percentOf(n, asked) });
  return (
    <div className={styles.scroll} role="region" aria-label={title} tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.caption}>{title}</caption>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.cell, styles.name)}>
              {t('heat.column-class')}
            </th>
            {levels.map(({ level }) => (
              <th key={level} scope="col" className={styles.cell}>
                {levelName(kind, level)}
              </th>
            ))}
            <th scope="col" className={styles.cell}>
              {t('results-of.none')}
            </th>
            <th scope="col" className={styles.cell}>
              {t('results-of.asked')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((one) => (
            <tr key={`${one.kind} ${one.grade} ${one.className}`} className={one.kind === 'class' ? '' : styles.sum}>
              <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
                {rowName(one, words)}
              </th>
              {one.levels.map(({ level, n }) => (
                <td key={level} className={styles.cell}>
                  {share(n, one.asked)}
                </td>
              ))}
              <td className={styles.cell}>{share(one.none, one.asked)}</td>
              <td className={styles.cell}>{one.asked}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
