/** A screen of several parts, each with an address of its own: which one is open, and the row of buttons that leads to them. */
import { Button, makeStyles } from '@fluentui/react-components';
import { row } from '../parts/styles.js';
import { goTo, type Route, usePlace } from './route.js';

/** The part the address names among those she is shown, else the first; `none` where she is shown none yet. */
export function usePart<Part extends string>(parts: readonly Part[], none: Part): Part {
  const [way] = usePlace().way;
  return parts.find((one) => one === way) ?? parts[0] ?? none;
}

const useStyles = makeStyles({ parts: row('8px') });

export interface PartsRowProps<Part extends string> {
  readonly route: Route;
  /** Of the row, for who does not see it. */
  readonly label: string;
  /** Those she is shown, the one that needs no name in the address first; of one alone there is no row. */
  readonly parts: readonly Part[];
  readonly at: Part;
  readonly nameOf: (part: Part) => string;
}

export function PartsRow<Part extends string>({ route, label, parts, at, nameOf }: PartsRowProps<Part>) {
  const styles = useStyles();
  if (parts.length < 2) return null;
  return (
    <nav className={styles.parts} aria-label={label}>
      {parts.map((one) => (
        <Button
          key={one}
          appearance={one === at ? 'primary' : 'secondary'}
          {...(one === at && { 'aria-current': 'page' as const })}
          onClick={() => goTo(route, one === parts[0] ? [] : [one])}
        >
          {nameOf(one)}
        </Button>
      ))}
    </nav>
  );
}
