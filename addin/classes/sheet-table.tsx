/** Values as the sheet shows them; the place an address names is shown and takes the focus. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { LockClosed16Regular } from '@fluentui/react-icons/svg/lock-closed';
import { useEffect, useRef } from 'react';
import type { SheetBody } from '../../core/contract/sheet.js';
import { isFieldKey } from '../../core/fields/field-key.js';
import { closedCells, type LockPart } from '../../core/locks/lock-parts.js';
import type { Chosen } from '../frame/route.js';
import { hiddenFromSight } from '../parts/styles.js';
import { fieldTitle } from '../words/field-name.js';
import { valueText } from '../words/value-text.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  // A sheet is wider than any screen: it scrolls in itself, and a keyboard can scroll it.
  box: {
    // What is read aloud alone scrolls with it.
    position: 'relative',
    overflowX: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: { borderCollapse: 'collapse', width: '100%' },
  hidden: hiddenFromSight,
  head: {
    padding: '6px 8px',
    textAlign: 'left',
    verticalAlign: 'bottom',
    fontWeight: tokens.fontWeightSemibold,
    minWidth: '72px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  cell: { padding: '6px 8px', verticalAlign: 'top', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  name: {
    position: 'sticky',
    left: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    minWidth: '104px',
  },
  remark: { minWidth: '220px' },
  none: { color: tokens.colorNeutralForeground3 },
  // Slanted, with a lock in the head or the cell: told apart without the colour.
  closed: { backgroundColor: tokens.colorBrandBackground2, fontStyle: 'italic' },
  word: { display: 'block', fontWeight: tokens.fontWeightRegular, color: tokens.colorBrandForeground1 },
  lock: { verticalAlign: 'text-bottom', marginRight: '4px', color: tokens.colorBrandForeground1 },
  here: { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
});

export interface SheetTableProps {
  readonly sheet: Pick<SheetBody, 'className' | 'values'>;
  readonly pupils: Readonly<SheetBody['pupils']>;
  readonly columns: readonly string[];
  /** `pupil` and `field` of the cell to be shown. */
  readonly at: Chosen;
  /** What is known of its locks. */
  readonly parts: readonly LockPart[];
}

export function SheetTable({ sheet, pupils, columns, at, parts }: SheetTableProps) {
  const { t, locale } = useWords();
  const styles = useStyles();
  const isClosed = closedCells(parts);
  const closedAt = (pupil: string, field: string): boolean => isFieldKey(field) && isClosed(pupil, field);
  /** Columns closed to everybody say so once. */
  const whole = new Set(columns.filter((field) => pupils.every(({ id }) => closedAt(id, field))));
  const here = useRef<HTMLTableCellElement>(null);
  useEffect(() => {
    here.current?.scrollIntoView({ block: 'center', inline: 'center' });
    here.current?.focus();
  }, [at.pupil, at.field]);
  return (
    <div className={styles.box} tabIndex={0} role="region" aria-label={t('tasks.class', { name: sheet.className })}>
      <table className={styles.table}>
        <caption className={styles.hidden}>{t('tasks.class', { name: sheet.className })}</caption>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.name)}>
              {t('classes.pupil')}
            </th>
            {columns.map((field) => (
              <th key={field} scope="col" className={styles.head}>
                {whole.has(field) && <ClosedSign seen />}
                {fieldTitle(field, locale)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {pupils.map((pupil) => (
            <tr key={pupil.id}>
              <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
                {pupil.name}
              </th>
              {columns.map((field) => {
                const value = sheet.values[pupil.id]?.[field] ?? null;
                const closed = closedAt(pupil.id, field);
                const isHere = at.pupil === pupil.id && at.field === field;
                return (
                  <td
                    key={field}
                    ref={isHere ? here : undefined}
                    tabIndex={isHere ? -1 : undefined}
                    className={mergeClasses(
                      styles.cell,
                      field.endsWith('remark') && styles.remark,
                      closed && styles.closed,
                      isHere && styles.here,
                    )}
                  >
                    {closed && !whole.has(field) && <ClosedSign />}
                    {value === null ? <span className={styles.none}>–</span> : valueText(field, value, locale, t)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A lock, with its word in sight over a column and read aloud in a cell. */
function ClosedSign({ seen = false }: { readonly seen?: boolean }) {
  const { t } = useWords();
  const styles = useStyles();
  const lock = <LockClosed16Regular className={styles.lock} aria-hidden="true" />;
  if (seen) {
    return (
      <span className={styles.word}>
        {lock}
        {t('locks.closed')}
      </span>
    );
  }
  return (
    <>
      {lock}
      <span className={styles.hidden}>{t('locks.closed')}: </span>
    </>
  );
}
