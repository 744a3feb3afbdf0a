/** One cell that two people changed: both values side by side, and the choice. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import { breaks, column } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import { valueText } from '../words/value-text.js';
import type { Conflict, Side } from './choices.js';

const useStyles = makeStyles({
  cell: { border: 0, margin: 0, padding: 0, minWidth: 0 },
  name: { padding: 0, marginBottom: '4px', fontWeight: tokens.fontWeightSemibold },
  sides: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 110px), 1fr))', gap: '8px' },
  side: {
    display: 'flex',
    gap: '8px',
    minHeight: '44px',
    padding: '8px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-within': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  chosen: {
    // borderColor and boxShadow show the choice; the radio's dot shows it in forced colours.
    border: `1px solid ${tokens.colorBrandStroke1}`,
    boxShadow: `inset 0 0 0 1px ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
  },
  radio: { flexShrink: 0, width: '16px', height: '16px', margin: '2px 0 0', accentColor: tokens.colorBrandBackground },
  text: { ...column('2px'), ...breaks },
  label: { fontSize: tokens.fontSizeBase200 },
  value: { fontWeight: tokens.fontWeightSemibold },
  by: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export interface ConflictCellProps {
  readonly conflict: Conflict;
  readonly name: ReactNode;
  readonly chosen: Side | undefined;
  readonly onChoose: (side: Side) => void;
}

export function ConflictCell({ conflict, name, chosen, onChoose }: ConflictCellProps) {
  const { t, locale, moment } = useWords();
  const styles = useStyles();
  const group = useId();
  const { field, mine, theirs, author, at, own } = conflict;

  const side = (which: Side, label: string, value: string | null, by: ReactNode) => (
    <label className={mergeClasses(styles.side, chosen === which && styles.chosen)}>
      <input
        type="radio"
        name={group}
        className={styles.radio}
        checked={chosen === which}
        onChange={() => onChoose(which)}
      />
      <span className={styles.text}>
        <span className={styles.label}>{label}</span>
        <span className={styles.value}>{valueText(field, value, locale, t)}</span>
        {by}
      </span>
    </label>
  );

  return (
    <fieldset className={styles.cell}>
      <legend className={styles.name}>{name}</legend>
      <div className={styles.sides}>
        {side('mine', t('conflict.mine'), mine, null)}
        {side(
          'theirs',
          t('conflict.theirs'),
          theirs,
          <span className={styles.by}>
            {t('outcome.by', { author: own ? t('conflict.self') : author, when: moment(at) })}
          </span>,
        )}
      </div>
    </fieldset>
  );
}
