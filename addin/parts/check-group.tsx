/** Boxes under one name. A Field will not do: its boxes would all take its one id, and a label would check another's box. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { column } from './styles.js';

const useStyles = makeStyles({
  group: { ...column('0'), margin: 0, padding: 0, border: 'none', minWidth: 0 },
  name: { padding: 0 },
  fault: { margin: 0, color: tokens.colorPaletteRedForeground1, fontSize: tokens.fontSizeBase200 },
});

export interface CheckGroupProps {
  readonly name: string;
  /** What is wrong with what is checked. */
  readonly fault?: string | undefined;
  readonly children: ReactNode;
}

export function CheckGroup({ name, fault, children }: CheckGroupProps) {
  const styles = useStyles();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.name}>{name}</legend>
      {children}
      {fault !== undefined && (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      )}
    </fieldset>
  );
}
