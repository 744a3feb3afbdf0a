/** Screens that are fetched when somebody goes there, so that the first load stays small. */
import { type ComponentType, useEffect, useState } from 'react';
import { ConnectionLost } from '../api/failures.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Loading } from './loading.js';
import { useWords } from '../words/words.js';

/** A component that stands for one still to be fetched; without network it says so and tries again. */
export function lateScreen<P extends object>(
  load: () => Promise<ComponentType<P>>,
  /** Nothing is said of what is still to come beside a screen. */
  quiet = false,
  /** Stands for it where it cannot be fetched, instead of a word of that. */
  Plain: ComponentType<P> | null = null,
): ComponentType<P> {
  let known: ComponentType<P> | null = null;
  return function LateScreen(props: P) {
    const { t } = useWords();
    const [Found, setFound] = useState(() => known);
    const [failed, setFailed] = useState(false);
    const [turn, setTurn] = useState(0);
    useEffect(() => {
      if (Found) return;
      let gone = false;
      load().then(
        (component) => {
          known = component;
          if (!gone) setFound(() => component);
        },
        () => !gone && setFailed(true),
      );
      return () => {
        gone = true;
      };
    }, [Found, turn]);
    if (Found) return <Found {...props} />;
    if (quiet) return null;
    if (!failed) return <Loading text={t('app.starting')} />;
    if (Plain) return <Plain {...props} />;
    const again = (): void => {
      setFailed(false);
      setTurn(turn + 1);
    };
    return <FailureNotice failure={new ConnectionLost()} onRetry={again} />;
  };
}
