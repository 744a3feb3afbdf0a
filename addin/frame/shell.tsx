/** What stands around everything: the theme, the page's base styles, the last net and the voice. */
import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Announcer } from './announcer.js';
import { useBaseStyles } from './base-styles.js';
import { CrashBoundary } from './crash-boundary.js';
import { type ThemeName, useTheme } from './theme.js';

const useStyles = makeStyles({
  page: { minHeight: '100vh', backgroundColor: tokens.colorNeutralBackground2 },
  alone: { maxWidth: '480px', margin: '0 auto', padding: '24px 12px' },
});

/** The style of a page's only part, without the frame of somebody signed in. */
export const useAlone = (): string => useStyles().alone;

export function Shell({ theme, children }: { readonly theme: ThemeName | null; readonly children: ReactNode }) {
  useBaseStyles();
  const styles = useStyles();
  return (
    <FluentProvider theme={useTheme(theme)} className={styles.page}>
      <CrashBoundary>
        <Announcer>{children}</Announcer>
      </CrashBoundary>
    </FluentProvider>
  );
}
