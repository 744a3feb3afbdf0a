/** The selected cell, and the frame that takes keys for it while it has the focus. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, useId, useState } from 'react';
import { fieldSpec } from '../../core/fields/field-key.js';
import { Sign } from '../parts/sign.js';
import { breaks, column, row } from '../parts/styles.js';
import { useKeptFocus } from '../parts/use-kept-focus.js';
import type { EntryCell } from '../sheet/sheet-state.js';
import { fieldTitle } from '../words/field-name.js';
import { useWords } from '../words/words.js';
import { valueText } from '../words/value-text.js';
import type { FillProps } from './fill-props.js';
import { fillOptions } from './keys.js';
import { useFastFill } from './use-fast-fill.js';
import { useKeyNames } from './use-key-names.js';
import { ValueButtons } from './value-buttons.js';

const useStyles = makeStyles({
  frame: {
    ...column('8px'),
    ...breaks,
    padding: '8px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-within': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    ':focus': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  about: column('2px'),
  name: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  hint: { ...row('4px'), margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  note: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  locked: { display: 'flex', gap: '8px', margin: 0 },
  clear: { alignSelf: 'flex-start' },
});

export function CellKeys({ state, acts }: FillProps) {
  const { t } = useWords();
  const styles = useStyles();
  const about = useId();
  const frame = useKeptFocus<HTMLDivElement>('box');
  const [hasKeys, setHasKeys] = useState(false);
  const fill = useFastFill(state, acts);
  const [cell] = state.selected;
  const keys = useKeyNames(cell?.field);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    // A key held down would run through the class, be it a letter or Enter on a button.
    if (event.repeat ? event.key !== 'Tab' : fill.press(event.key)) event.preventDefault();
  };

  const isOffered = cell !== undefined && cell.own && keys !== null;
  return (
    <div
      ref={frame}
      tabIndex={isOffered ? 0 : -1}
      className={styles.frame}
      {...(isOffered && {
        // Letters are keys here, not the screen reader's own.
        role: 'application',
        'aria-label': t('fill.keys-label'),
        'aria-describedby': about,
        onKeyDown,
        onFocus: () => setHasKeys(true),
        onBlur: () => setHasKeys(false),
      })}
    >
      {cell ? <AboutCell id={about} cell={cell} /> : <p className={styles.text}>{t('fill.no-cell')}</p>}
      {isOffered ? (
        <>
          <ValueButtons field={cell.field} value={cell.value} onChoose={fill.write} />
          {fill.note !== null && <p className={styles.note}>{fill.note}</p>}
          <p className={styles.hint}>{t(hasKeys ? 'fill.ready' : 'fill.not-ready', { keys })}</p>
          <Button
            className={styles.clear}
            size="small"
            disabledFocusable={cell.value === null}
            onClick={() => fill.write(null)}
          >
            {t('fill.clear')}
          </Button>
        </>
      ) : (
        cell && <NotByKeys cell={cell} />
      )}
    </div>
  );
}

function AboutCell({ id, cell: { name, field, cell, value } }: { readonly id: string; readonly cell: EntryCell }) {
  const { t, locale } = useWords();
  const styles = useStyles();
  return (
    <div id={id} className={styles.about}>
      <span className={styles.name}>{name}</span>
      <span className={styles.quiet}>{t('fill.where', { field: fieldTitle(field, locale), cell })}</span>
      <span>{t('fill.now', { value: valueText(field, value, locale, t) })}</span>
    </div>
  );
}

function NotByKeys({ cell: { own, field } }: { readonly cell: EntryCell }) {
  const { t } = useWords();
  const styles = useStyles();
  if (!own) {
    return (
      <p className={styles.locked}>
        <Sign tone="info" /> <span>{t('fill.locked')}</span>
      </p>
    );
  }
  if (fillOptions(field).length > 0) return null;
  return <p className={styles.text}>{t(fieldSpec(field).kind === 'remark' ? 'fill.remark' : 'fill.typed')}</p>;
}
