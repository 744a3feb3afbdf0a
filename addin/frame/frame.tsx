/** What stands around every screen of somebody signed in: head, places, the work. */
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Me } from '../../core/contract/session.js';
import { Head } from './head.js';
import { usePane } from './pane-context.js';
import { Rail, type RailWay } from './rail.js';
import type { Route } from './route.js';
import { SkipLink } from './skip-link.js';
import { TIGHT, useMedia, WIDE } from './use-media.js';

const MAIN = 'content';
const useStyles = makeStyles({
  beside: { display: 'flex' },
  main: { flexGrow: 1, minWidth: 0, padding: '12px', outlineStyle: 'none' },
  wide: { maxWidth: '1040px', padding: '20px 24px 48px', margin: '0 auto' },
  // The bar at the bottom covers nothing at the end of the page.
  aboveBar: { paddingBottom: '76px', '--bar': '56px' },
});

export interface FrameProps {
  readonly me: Me;
  readonly routes: readonly Route[];
  readonly route: Route;
  readonly onChangeUser: () => void;
  /** What is said to the person whatever the screen. */
  readonly notice: ReactNode;
  readonly children: ReactNode;
}

/** Names in a bar besides "Thêm": four on a phone and in the pane, two where the pane is enlarged. */
const ROOM = { bar: 4, tight: 1 } as const;

export function Frame({ me, routes, route, onChangeUser, notice, children }: FrameProps) {
  const styles = useStyles();
  const inExcel = usePane() !== null;
  const roomy = useMedia(WIDE);
  const tight = useMedia(TIGHT);
  const wide = roomy && !inExcel;
  const way: RailWay = wide ? 'side' : inExcel ? 'pane' : 'bottom';
  const rail = <Rail routes={routes} route={route} way={way} room={tight ? ROOM.tight : ROOM.bar} />;
  return (
    <>
      <SkipLink target={MAIN} />
      <Head me={me} wide={wide} onChangeUser={onChangeUser} />
      {way === 'pane' && rail}
      {notice}
      <div className={wide ? styles.beside : undefined}>
        {way !== 'pane' && rail}
        <main
          id={MAIN}
          tabIndex={-1}
          className={mergeClasses(styles.main, wide && styles.wide, way === 'bottom' && styles.aboveBar)}
        >
          {children}
        </main>
      </div>
    </>
  );
}
