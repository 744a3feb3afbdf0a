/** Big buttons for the values a field may have. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { FieldKey } from '../../core/fields/field-key.js';
import type { Value } from '../../core/sheet/values.js';
import { fillOptions } from './keys.js';

const useStyles = makeStyles({
  levels: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 68px), 1fr))', gap: '8px' },
  scores: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(32px, 1fr))', gap: '6px' },
  button: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '2px',
    minHeight: '44px',
    padding: '8px 2px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  // The line shows it in forced colours, too.
  chosen: {
    border: `2px solid ${tokens.colorBrandStroke1}`,
    padding: '7px 1px',
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
    '@media (forced-colors: active)': { border: '2px solid Highlight' },
  },
  letter: {
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightBold,
  },
  meaning: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
});

export interface ValueButtonsProps {
  readonly field: FieldKey;
  /** The value there is by now; absent where the buttons stand for many cells. */
  readonly value?: Value;
  readonly onChoose: (value: string) => void;
}

export function ValueButtons({ field, value, onChoose }: ValueButtonsProps) {
  const styles = useStyles();
  const options = fillOptions(field);
  const isWordy = options.some(({ meaning }) => meaning !== null);
  return (
    <div className={isWordy ? styles.levels : styles.scores}>
      {options.map((option) => {
        const isChosen = value === option.value;
        return (
          <button
            key={option.value}
            type="button"
            className={mergeClasses(styles.button, isChosen && styles.chosen)}
            aria-pressed={value === undefined ? undefined : isChosen}
            onClick={() => onChoose(option.value)}
          >
            <span className={styles.letter}>{option.letter}</span>
            {option.meaning !== null && <span className={styles.meaning}>{option.meaning}</span>}
          </button>
        );
      })}
    </div>
  );
}
