/** A part that opens on demand; its content is only made when it is open. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { breaks } from './styles.js';

const useStyles = makeStyles({
  box: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  summary: {
    display: 'flex',
    // The arrow stands at the first line of a long label.
    alignItems: 'baseline',
    gap: '8px',
    padding: '12px 4px',
    cursor: 'pointer',
    listStyleType: 'none',
    borderRadius: tokens.borderRadiusMedium,
    '::-webkit-details-marker': { display: 'none' },
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  arrow: { flexShrink: 0, width: '16px', textAlign: 'center', color: tokens.colorNeutralForeground3 },
  label: { ...breaks, flexGrow: 1 },
  // Enlarged in a pane, there is no room for an indent.
  content: { padding: '4px 4px 16px 28px', '@media (max-width: 240px)': { padding: '4px 0 16px' } },
});

export interface DisclosureProps {
  readonly label: ReactNode;
  readonly open?: boolean;
  /** It was opened by its reader. */
  readonly onOpen?: () => void;
  readonly children: ReactNode;
}

export function Disclosure({ label, open = false, onOpen, children }: DisclosureProps) {
  const styles = useStyles();
  const [shown, setShown] = useState(open);
  return (
    <details
      className={styles.box}
      open={shown}
      onToggle={(event) => {
        const now = event.currentTarget.open;
        if (now && !shown) onOpen?.();
        setShown(now);
      }}
    >
      <summary className={styles.summary}>
        <span aria-hidden="true" className={styles.arrow}>
          {shown ? '▾' : '▸'}
        </span>
        <span className={styles.label}>{label}</span>
      </summary>
      {shown && <div className={styles.content}>{children}</div>}
    </details>
  );
}
