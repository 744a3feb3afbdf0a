/** A pupil's row. Drawn again only where something of it changed: a key must be on the screen within a frame. */
import { mergeClasses } from '@fluentui/react-components';
import { memo } from 'react';
import type { CellEditorProps, Editing } from './cell-editor.js';
import { GridCell, isTextField } from './grid-cell.js';
import type { GridRow } from './grid-state.js';
import { mayWrap, useGridStyles } from './grid-styles.js';
import type { GridColumn, GridRowOf } from './grid-tab.js';

export interface GridRowViewProps {
  readonly index: number;
  /** Rows of the header above all pupils. */
  readonly heads: number;
  readonly of: GridRowOf;
  readonly row: GridRow;
  readonly columns: readonly GridColumn[];
  /** Widths of the columns, as CSS says them. */
  readonly tracks: string;
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
  const styles = useGridStyles();
  const { index, heads, of, row, columns, tracks, own, from, to, active, editing, onSaving } = props;
  const tall = columns.some(({ field, width }, c) => {
    const raw = row.raws[c];
    return typeof raw === 'string' && isTextField(field) && mayWrap(raw, width);
  });
  return (
    <tr
      role="row"
      aria-rowindex={heads + index + 1}
      className={mergeClasses(styles.row, tall && styles.rowTall, editing !== null && styles.rowOpen)}
      style={{ gridTemplateColumns: tracks }}
    >
      <th
        scope="row"
        role="rowheader"
        className={mergeClasses(styles.name, active >= 0 && styles.here)}
        title={of.name}
      >
        <span className={styles.number}>{index + 1}</span>
        {of.name}
      </th>
      {columns.map(({ column, field }, c) => (
        <GridCell
          key={column}
          row={index}
          column={c}
          field={field}
          raw={row.raws[c] ?? null}
          mark={row.marks[c] ?? null}
          mine={own[c] === true}
          closed={row.closed[c] === true}
          chosen={c >= from && c <= to}
          active={c === active}
          editing={editing?.column === c ? editing : null}
          onSaving={onSaving}
          styles={styles}
        />
      ))}
    </tr>
  );
});
