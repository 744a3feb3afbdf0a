/** A cell of the grid. Drawn again only where something of it changed, not with its row. */
import { mergeClasses } from '@fluentui/react-components';
import { LockClosed16Regular } from '@fluentui/react-icons/svg/lock-closed';
import { memo } from 'react';
import { type FieldKey, fieldSpec } from '../../core/fields/field-key.js';
import { parseCell } from '../../core/rules/parse-cell.js';
import type { RawCell } from '../../core/workbook/raw.js';
import { useWords } from '../words/words.js';
import { CellEditor, type CellEditorProps, type Editing } from './cell-editor.js';
import { cellText, mayReachOver } from './cell-text.js';
import type { GridRow } from './grid-state.js';
import type { useGridStyles } from './grid-styles.js';

type Styles = ReturnType<typeof useGridStyles>;

export interface GridCellProps {
  /** Row and column on the grid, from 0. */
  readonly row: number;
  readonly column: number;
  readonly field: FieldKey;
  readonly raw: RawCell;
  readonly mark: GridRow['marks'][number];
  readonly mine: boolean;
  readonly closed: boolean;
  readonly chosen: boolean;
  readonly active: boolean;
  /** Null where nobody types in this cell. */
  readonly editing: Editing | null;
  readonly onSaving: CellEditorProps['onSaving'];
  /** The same for every cell: asked for once a row. */
  readonly styles: Styles;
}

export const isTextField = (field: FieldKey): boolean => ['remark', 'text'].includes(fieldSpec(field).kind);

export const GridCell = memo(function GridCell(props: GridCellProps) {
  const { row, column, field, raw, mark, mine, closed, chosen, active, editing, onSaving, styles } = props;
  const severity = mark ?? (mine && raw !== null && !parseCell(field, raw).ok ? 'error' : null);
  const isText = isTextField(field);
  const text = cellText(raw);
  const signs = Number(closed) + Number(severity !== null);
  return (
    <td
      role="gridcell"
      data-row={row}
      data-column={column}
      tabIndex={active ? 0 : -1}
      aria-colindex={column + 2}
      aria-selected={chosen}
      aria-readonly={!mine || closed}
      className={lookOf(styles, {
        text: isText,
        others: !mine,
        closed,
        error: severity === 'error',
        warning: severity === 'warning',
        chosen: chosen && !active,
        active,
        long: !isText && editing === null && mayReachOver(text, signs),
      })}
    >
      {editing ? (
        <CellEditor editing={editing} tall={isText} onSaving={onSaving} />
      ) : (
        <>
          {closed && <Closed styles={styles} />}
          {severity !== null && <Severity severity={severity} styles={styles} />}
          {isText && text !== '' ? <span className={styles.clip}>{text}</span> : text}
        </>
      )}
    </td>
  );
});

function Closed({ styles }: { readonly styles: Styles }) {
  const { t } = useWords();
  return (
    <>
      <LockClosed16Regular className={styles.lock} aria-hidden="true" />
      <span className={styles.hidden}>{t('locks.closed')}: </span>
    </>
  );
}

function Severity({ severity, styles }: { readonly severity: 'error' | 'warning'; readonly styles: Styles }) {
  const { t } = useWords();
  return (
    <>
      <span aria-hidden="true" className={mergeClasses(styles.sign, styles[`${severity}Sign`])}>
        {severity === 'error' ? '✕' : '!'}
      </span>
      <span className={styles.hidden}>{t(`sign.${severity}`)}: </span>
    </>
  );
}

const ASPECTS = ['text', 'others', 'closed', 'error', 'warning', 'chosen', 'active', 'long'] as const;
const known = new WeakMap<Styles, Map<number, string>>();

/** The classes of a look, put together once for all cells that have it. */
function lookOf(styles: Styles, aspects: Readonly<Record<(typeof ASPECTS)[number], boolean>>): string {
  const bits = ASPECTS.reduce((sum, aspect, bit) => (aspects[aspect] ? sum | (1 << bit) : sum), 0);
  let looks = known.get(styles);
  if (!looks) known.set(styles, (looks = new Map<number, string>()));
  let look = looks.get(bits);
  if (look === undefined) {
    const names = ASPECTS.filter((aspect) => aspects[aspect]);
    look = mergeClasses(styles.cell, ...names.map((name) => styles[name]));
    looks.set(bits, look);
  }
  return look;
}
