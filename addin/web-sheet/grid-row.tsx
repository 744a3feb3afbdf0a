/** A pupil's row. Drawn again only where something of it changed: a key must be on the screen within a frame. */
import { mergeClasses } from '@fluentui/react-components';
import { LockClosed16Regular } from '@fluentui/react-icons/svg/lock-closed';
import { memo } from 'react';
import { fieldSpec } from '../../core/fields/field-key.js';
import { parseCell } from '../../core/rules/parse-cell.js';
import { useWords } from '../words/words.js';
import { CellEditor, type CellEditorProps, type Editing } from './cell-editor.js';
import { cellText } from './cell-text.js';
import type { GridRow } from './grid-state.js';
import { useGridStyles } from './grid-styles.js';
import type { GridColumn, GridRowOf } from './grid-tab.js';

export interface GridRowViewProps {
  readonly index: number;
  readonly of: GridRowOf;
  readonly row: GridRow;
  readonly columns: readonly GridColumn[];
  readonly own: readonly boolean[];
  /** Of the selection in this row; both -1 where it is elsewhere. */
  readonly from: number;
  readonly to: number;
  /** The cell one types into, -1 where it is in another row. */
  readonly active: number;
  /** Null where nobody types in this row. */
  readonly editing: Editing | null;
  readonly onSaving: CellEditorProps['onSaving'];
}

export const GridRowView = memo(function GridRowView(props: GridRowViewProps) {
  const { t } = useWords();
  const styles = useGridStyles();
  const { index, of, row, columns, own, from, to, active, editing, onSaving } = props;
  return (
    <tr aria-rowindex={index + 2}>
      <th scope="row" className={mergeClasses(styles.name, active >= 0 && styles.here)} title={of.name}>
        <span className={styles.number}>{index + 1}</span>
        {of.name}
      </th>
      {columns.map(({ column, field }, c) => {
        const raw = row.raws[c] ?? null;
        const closed = row.closed[c] === true;
        const mine = own[c] === true;
        const severity = row.marks[c] ?? (mine && raw !== null && !parseCell(field, raw).ok ? 'error' : null);
        const { kind } = fieldSpec(field);
        const isText = kind === 'remark' || kind === 'text';
        const isActive = c === active;
        const chosen = c >= from && c <= to;
        return (
          <td
            key={column}
            data-row={index}
            data-column={c}
            tabIndex={isActive ? 0 : -1}
            aria-colindex={c + 2}
            aria-selected={chosen}
            aria-readonly={!mine || closed}
            className={mergeClasses(
              styles.cell,
              isText && styles.text,
              !mine && styles.others,
              closed && styles.closed,
              severity !== null && styles[severity],
              chosen && !isActive && styles.chosen,
              isActive && styles.active,
            )}
          >
            {editing?.column === c ? (
              <CellEditor editing={editing} tall={isText} onSaving={onSaving} />
            ) : (
              <>
                {closed && (
                  <>
                    <LockClosed16Regular className={styles.lock} aria-hidden="true" />
                    <span className={styles.hidden}>{t('locks.closed')}: </span>
                  </>
                )}
                {severity !== null && (
                  <>
                    <span aria-hidden="true" className={mergeClasses(styles.sign, styles[`${severity}Sign`])}>
                      {severity === 'error' ? '✕' : '!'}
                    </span>
                    <span className={styles.hidden}>{t(`sign.${severity}`)}: </span>
                  </>
                )}
                {isText ? <span className={styles.clip}>{cellText(raw)}</span> : cellText(raw)}
              </>
            )}
          </td>
        );
      })}
    </tr>
  );
});
