/** The acts of a screen, which never scroll away: below the head where the work goes on under them. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { row } from './styles.js';

const useStyles = makeStyles({
  acts: {
    ...row('8px'),
    position: 'sticky',
    top: '49px',
    bottom: 'var(--bar, 0px)',
    zIndex: 5,
    margin: '0 -12px',
    padding: '6px 12px',
    backgroundColor: tokens.colorNeutralBackground2,
    // Enlarged in a pane it would cover what is read.
    '@media (max-width: 240px)': { position: 'static' },
  },
});

export function StickyActs({ children }: { readonly children: ReactNode }) {
  return <div className={useStyles().acts}>{children}</div>;
}
