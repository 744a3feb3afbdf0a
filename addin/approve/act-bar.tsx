/** What is chosen, all of it, and the main button, always in sight below a long list; on a phone two lines and no more. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Ref } from 'react';
import { breaks, row } from '../parts/styles.js';

const useStyles = makeStyles({
  bar: {
    ...row('4px 8px'),
    position: 'sticky',
    bottom: 'var(--bar, 0px)',
    padding: '8px 0',
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    zIndex: 1,
    // Enlarged in a pane it would cover what is read.
    '@media (max-width: 240px)': { position: 'static' },
  },
  raised: { backgroundColor: tokens.colorNeutralBackground1 },
  count: { ...breaks, flex: '1 1 96px' },
  all: { '@media (max-width: 479px)': { minWidth: 0, padding: '5px 8px' } },
  main: { '@media (max-width: 479px)': { flex: '1 0 100%' } },
});

export interface ActBarProps {
  /** What is chosen so far. */
  readonly chosen: string;
  /** Choosing everything; left out where everything is. */
  readonly all?: { readonly label: string; readonly onChoose: () => void } | undefined;
  readonly main: { readonly label: string; readonly ready: boolean; readonly onDo: () => void };
  /** It lies on a raised section. */
  readonly raised?: boolean;
  readonly ref?: Ref<HTMLDivElement>;
}

export function ActBar({ chosen, all, main, raised = false, ref }: ActBarProps) {
  const styles = useStyles();
  return (
    <div ref={ref} className={mergeClasses(styles.bar, raised && styles.raised)} data-bar="acts">
      <span className={styles.count}>{chosen}</span>
      {all && (
        <Button className={styles.all} onClick={all.onChoose}>
          {all.label}
        </Button>
      )}
      <Button
        className={styles.main}
        appearance="primary"
        size="large"
        disabledFocusable={!main.ready}
        onClick={main.onDo}
      >
        {main.label}
      </Button>
    </div>
  );
}
