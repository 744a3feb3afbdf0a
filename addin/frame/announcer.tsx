/** One live region for the whole page: what a screen reader says when an act begins, goes on and ends. */
import { makeStyles } from '@fluentui/react-components';
import { createContext, type ReactNode, useCallback, useContext, useState } from 'react';
import { hiddenFromSight } from '../parts/styles.js';

const AnnounceContext = createContext<(text: string) => void>(() => undefined);
const useStyles = makeStyles({ region: hiddenFromSight });

export function Announcer({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const [said, setSaid] = useState({ text: '', turn: 0 });
  const announce = useCallback((text: string) => setSaid(({ turn }) => ({ text, turn: turn + 1 })), []);
  return (
    <AnnounceContext value={announce}>
      {children}
      <div role="status" className={styles.region}>
        {/* A new element each time, so that the same sentence is said again. */}
        <span key={said.turn}>{said.text}</span>
      </div>
    </AnnounceContext>
  );
}

export const useAnnounce = (): ((text: string) => void) => useContext(AnnounceContext);
