/** The main button with its numbers, always in sight below a long class. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { RecordLine } from '../../core/contract/signing.js';
import { breaks, row } from '../parts/styles.js';
import { useFocusBack } from '../parts/use-focus-back.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  bar: {
    ...row('8px 16px'),
    position: 'sticky',
    bottom: 'var(--bar, 0px)',
    padding: '12px 0',
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    zIndex: 1,
    // Enlarged in a pane it would cover what is read.
    '@media (max-width: 240px)': { position: 'static' },
  },
  count: { ...breaks, flex: '1 1 160px' },
  main: { '@media (max-width: 479px)': { flexGrow: 1 } },
});

export interface ApproveBarProps {
  readonly ready: readonly RecordLine[];
  readonly chosen: readonly RecordLine[];
  /** The act was interrupted before. */
  readonly again: boolean;
  /** She came back from the key without signing. */
  readonly back: boolean;
  readonly onAll: () => void;
  readonly onSign: () => void;
}

export function ApproveBar({ ready, chosen, again, back, onAll, onSign }: ApproveBarProps) {
  const { t } = useWords();
  const styles = useStyles();
  const bar = useFocusBack(back);
  const flagged = chosen.filter(({ flags }) => flags.length > 0).length;
  const n = chosen.length;
  return (
    <div ref={bar} className={styles.bar}>
      <span className={styles.count}>
        {t('approve.chosen', { n, all: ready.length })}
        {flagged > 0 && `, ${t('approve.chosen-flagged', { n: flagged })}`}
      </span>
      {n < ready.length && (
        <Button size="large" onClick={onAll}>
          {t('approve.choose-all', { n: ready.length })}
        </Button>
      )}
      <Button className={styles.main} appearance="primary" size="large" disabledFocusable={n === 0} onClick={onSign}>
        {n === 0 ? t('approve.sign-none') : t(again ? 'approve.go-on' : 'approve.sign', { n })}
      </Button>
    </div>
  );
}
