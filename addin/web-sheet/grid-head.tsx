/** The form's header over the grid; drawn once a page of the sheet. */
import { mergeClasses } from '@fluentui/react-components';
import { memo } from 'react';
import { useWords } from '../words/words.js';
import { useGridStyles } from './grid-styles.js';
import type { HeadCell } from './head-rows.js';

export interface GridHeadProps {
  readonly heads: readonly (readonly HeadCell[])[];
  /** Widths of the columns, as CSS says them. */
  readonly tracks: string;
}

export const GridHead = memo(function GridHead({ heads, tracks }: GridHeadProps) {
  const { t } = useWords();
  const styles = useGridStyles();
  return (
    <thead role="rowgroup" className={styles.head} style={{ gridTemplateColumns: tracks }}>
      {heads.map((cells, level) => (
        <tr key={level} role="row" aria-rowindex={level + 1} className={styles.headRow}>
          {level === 0 && (
            <th
              scope="col"
              role="columnheader"
              aria-colindex={1}
              // Native cells: readers go by these alone, and the grid lays them out by its own lines.
              rowSpan={heads.length}
              className={mergeClasses(styles.headCell, styles.corner)}
              style={{ gridRow: `1 / span ${heads.length}`, gridColumn: 1 }}
            >
              {t('classes.pupil')}
            </th>
          )}
          {cells.map(({ key, text, from, columns, rows, upright }) => (
            <th
              key={key}
              scope={columns > 1 ? 'colgroup' : 'col'}
              role="columnheader"
              aria-colindex={from + 2}
              colSpan={columns}
              rowSpan={rows}
              className={styles.headCell}
              // The names are the grid's first column.
              style={{ gridRow: `${level + 1} / span ${rows}`, gridColumn: `${from + 2} / span ${columns}` }}
            >
              {upright ? <div className={styles.upright}>{text}</div> : text}
            </th>
          ))}
        </tr>
      ))}
    </thead>
  );
});
