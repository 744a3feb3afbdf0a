/** A screen: its heading, which takes the focus when the person has gone there, and its content. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import { column } from './styles.js';

const useStyles = makeStyles({
  screen: { ...column('16px'), width: '100%' },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: 'none',
  },
  lead: { margin: 0, color: tokens.colorNeutralForeground2 },
  top: column('4px'),
});

export interface ScreenProps {
  readonly title: string;
  readonly lead?: ReactNode;
  /** True when the person came here by an act of her own; the first screen of a page leaves the focus alone. */
  readonly focus?: boolean;
  /** Where inside the screen she is: gone elsewhere, she is not left without a place where the button she pressed is gone. */
  readonly at?: string;
  readonly children: ReactNode;
}

export function Screen({ title, lead, focus = false, at = '', children }: ScreenProps) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (focus) heading.current?.focus();
  }, [focus]);
  useEffect(() => {
    if (focus && document.activeElement === document.body && document.hasFocus()) heading.current?.focus();
    // Not with the first look, which the effect above has had.
  }, [at]);
  return (
    <div className={styles.screen}>
      <div className={styles.top}>
        <h1 ref={heading} tabIndex={-1} className={styles.heading}>
          {title}
        </h1>
        {lead !== undefined && <p className={styles.lead}>{lead}</p>}
      </div>
      {children}
    </div>
  );
}
