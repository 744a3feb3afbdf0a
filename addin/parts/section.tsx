/** A titled part of a screen. */
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, type RefObject, useEffect, useId, useRef } from 'react';
import { column, paper } from './styles.js';

const useStyles = makeStyles({
  section: { ...column('12px'), outlineStyle: 'none' },
  paper,
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
  },
  lead: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface SectionProps {
  readonly title: string;
  readonly lead?: string | undefined;
  /** Lay it on a sheet of its own. */
  readonly raised?: boolean;
  /** Take the focus when it appears, because the act that brought it here took its button away. */
  readonly focus?: boolean;
  /** From `useKeptFocus`: forms open and close in it. */
  readonly box?: RefObject<HTMLElement | null>;
  readonly children: ReactNode;
}

export function Section({ title, lead, raised = false, focus = false, box, children }: SectionProps) {
  const styles = useStyles();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // In Excel the keyboard may be in a cell: nobody's typing is interrupted.
    if (focus && document.hasFocus()) heading.current?.focus();
  }, [focus]);
  return (
    <section
      ref={box}
      {...(box && { tabIndex: -1 })}
      aria-labelledby={id}
      className={mergeClasses(styles.section, raised && styles.paper)}
    >
      <h2 id={id} ref={heading} tabIndex={-1} className={styles.title}>
        {title}
      </h2>
      {lead !== undefined && <p className={styles.lead}>{lead}</p>}
      {children}
    </section>
  );
}
