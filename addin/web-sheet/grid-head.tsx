/** The form's header over the grid; drawn once a page of the sheet. */
import { mergeClasses } from '@fluentui/react-components';
import { memo, useMemo } from 'react';
import { useWords } from '../words/words.js';
import { useGridStyles } from './grid-styles.js';
import type { GridTab } from './grid-tab.js';
import { headRows } from './head-rows.js';

export interface GridHeadProps {
  readonly tab: GridTab;
  /** Widths of the columns, as CSS says them. */
  readonly tracks: string;
}

export const GridHead = memo(function GridHead({ tab, tracks }: GridHeadProps) {
  const { t } = useWords();
  const styles = useGridStyles();
  const heads = useMemo(() => headRows(tab.plan), [tab]);
  return (
    <thead role="rowgroup" className={styles.head} style={{ gridTemplateColumns: tracks }}>
      {heads.map((cells, level) => (
        <tr key={level} role="row" className={styles.headRow}>
          {level === 0 && (
            <th
              scope="col"
              role="columnheader"
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
              aria-colspan={columns}
              aria-rowspan={rows}
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
