/** Severity by sign and colour; the word stands beside it or is given for screen readers. Never colour alone. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

export type Tone = 'error' | 'warning' | 'done' | 'waiting' | 'info';

const SIGNS: Readonly<Record<Tone, string>> = { error: '✕', warning: '!', done: '✓', waiting: '…', info: 'i' };

const useStyles = makeStyles({
  sign: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    flexShrink: 0,
    width: '20px',
    height: '20px',
    borderRadius: '50%',
    border: '1px solid currentColor',
    fontSize: '12px',
    fontWeight: tokens.fontWeightBold,
    lineHeight: 1,
  },
});

const useTones = makeStyles({
  error: { color: tokens.colorStatusDangerForeground1, backgroundColor: tokens.colorStatusDangerBackground1 },
  warning: { color: tokens.colorStatusWarningForeground3, backgroundColor: tokens.colorStatusWarningBackground1 },
  done: { color: tokens.colorStatusSuccessForeground1, backgroundColor: tokens.colorStatusSuccessBackground1 },
  waiting: { color: tokens.colorNeutralForeground2, backgroundColor: tokens.colorNeutralBackground3 },
  info: { color: tokens.colorBrandForeground1, backgroundColor: tokens.colorBrandBackground2 },
});

export function Sign({ tone }: { readonly tone: Tone }) {
  const styles = useStyles();
  const tones = useTones();
  return (
    <span aria-hidden="true" className={mergeClasses(styles.sign, tones[tone])}>
      {SIGNS[tone]}
    </span>
  );
}
