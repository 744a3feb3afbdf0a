/** A quiet line that explains what stands above it. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { breaks } from './styles.js';

const useStyles = makeStyles({ line: { ...breaks, margin: 0, color: tokens.colorNeutralForeground2 } });

export function Muted({ children }: { readonly children: ReactNode }) {
  return <p className={useStyles().line}>{children}</p>;
}
