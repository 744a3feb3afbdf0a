/** The pages of the sheet, as the tabs of the workbook. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { useSyncExternalStore } from 'react';
import { row } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import type { GridBook } from './grid-book.js';

const useStyles = makeStyles({
  list: { ...row('4px') },
  tab: {
    minHeight: '32px',
    padding: '4px 12px',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  shown: {
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `3px solid ${tokens.colorBrandStroke1}`,
  },
});

export function TabChoice({ book, panel }: { readonly book: GridBook; readonly panel: string }) {
  const { t } = useWords();
  const styles = useStyles();
  const { tab: shown } = useSyncExternalStore(book.subscribe, book.get);
  if (book.tabs.length < 2) return null;
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    const next = (shown + step + book.tabs.length) % book.tabs.length;
    book.showTab(next);
    event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  return (
    <div role="tablist" aria-label={t('web-sheet.tabs')} className={styles.list} onKeyDown={onKeyDown}>
      {book.tabs.map(({ plan }, at) => (
        <button
          key={plan.name}
          type="button"
          role="tab"
          aria-selected={at === shown}
          aria-controls={panel}
          tabIndex={at === shown ? 0 : -1}
          className={mergeClasses(styles.tab, at === shown && styles.shown)}
          onClick={() => book.showTab(at)}
        >
          {plan.name}
        </button>
      ))}
    </div>
  );
}
