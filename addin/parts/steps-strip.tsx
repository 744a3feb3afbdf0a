/** Steps in their order as a picture with numbers: how many of how many have passed each. Sign, number and word, never colour alone. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useWords } from '../words/words.js';
import { hiddenFromSight } from './styles.js';

export interface Step {
  readonly label: string;
  readonly done: number;
  readonly all: number;
}

const useStyles = makeStyles({
  strip: {
    display: 'grid',
    gridAutoFlow: 'column',
    gridAutoColumns: 'minmax(0, 1fr)',
    gap: '4px',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    // Enlarged in a pane, words need the whole width.
    '@media (max-width: 240px)': { gridAutoFlow: 'row' },
  },
  step: { display: 'flex', flexDirection: 'column', gap: '2px', minWidth: 0 },
  track: {
    height: '10px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflow: 'hidden',
  },
  fill: { display: 'block', height: '100%', backgroundColor: tokens.colorBrandBackground, forcedColorAdjust: 'none' },
  full: { backgroundColor: tokens.colorStatusSuccessBackground3 },
  number: {
    fontVariantNumeric: 'tabular-nums',
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
    // Five of them stand beside one another in a narrow pane.
    '@media (max-width: 479px)': { fontSize: tokens.fontSizeBase200, letterSpacing: '-0.03em' },
  },
  tick: { color: tokens.colorStatusSuccessForeground1, paddingRight: '2px' },
  label: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'break-word',
    hyphens: 'none',
  },
  hidden: hiddenFromSight,
});

export function StepsStrip({ steps, label }: { readonly steps: readonly Step[]; readonly label: string }) {
  const { t } = useWords();
  const styles = useStyles();
  return (
    <ol className={styles.strip} aria-label={label}>
      {steps.map(({ label: name, done, all }) => {
        const full = all > 0 && done >= all;
        return (
          <li key={name} className={styles.step}>
            <span aria-hidden="true" className={styles.track}>
              <span
                className={mergeClasses(styles.fill, full && styles.full)}
                style={{ width: `${all === 0 ? 0 : Math.round((done / all) * 100)}%` }}
              />
            </span>
            <span className={styles.number}>
              {full && (
                <span aria-hidden="true" className={styles.tick}>
                  ✓
                </span>
              )}
              {full && <span className={styles.hidden}>{t('sign.done')}: </span>}
              {done}/{all}
            </span>
            <span className={styles.label}>{name}</span>
          </li>
        );
      })}
    </ol>
  );
}
