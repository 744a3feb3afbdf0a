/** What happened, why, and the button that leads on. Errors are read aloud at once. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useWords } from '../words/words.js';
import { Sign, type Tone } from './sign.js';
import { breaks, column, hiddenFromSight, row } from './styles.js';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    gap: '12px',
    padding: '12px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeftWidth: '4px',
    backgroundColor: tokens.colorNeutralBackground1,
    // Enlarged in a pane, beside the sign no word would fit.
    '@media (max-width: 240px)': { flexDirection: 'column', gap: '4px', padding: '8px' },
  },
  text: { ...column('4px'), ...breaks, flexGrow: 1 },
  title: { fontWeight: tokens.fontWeightSemibold, margin: 0 },
  more: { margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { ...row('8px'), marginTop: '8px' },
  hidden: hiddenFromSight,
});

const useTones = makeStyles({
  error: { borderLeftColor: tokens.colorStatusDangerBorder2 },
  warning: { borderLeftColor: tokens.colorStatusWarningBorder2 },
  done: { borderLeftColor: tokens.colorStatusSuccessBorder2 },
  waiting: { borderLeftColor: tokens.colorNeutralStroke1 },
  info: { borderLeftColor: tokens.colorBrandStroke1 },
});

export interface NoticeProps {
  readonly tone: Tone;
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

export function Notice({ tone, title, children, actions }: NoticeProps) {
  const { t } = useWords();
  const styles = useStyles();
  const tones = useTones();
  return (
    <div className={mergeClasses(styles.box, tones[tone])} role={tone === 'error' ? 'alert' : undefined}>
      <Sign tone={tone} />
      <div className={styles.text}>
        <p className={styles.title}>
          <span className={styles.hidden}>{t(`sign.${tone}`)}: </span>
          {title}
        </p>
        {children !== undefined && <div className={styles.more}>{children}</div>}
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  );
}
