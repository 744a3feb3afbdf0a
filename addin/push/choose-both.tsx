/** The same choice for many cells at once. */
import { Button, makeStyles } from '@fluentui/react-components';
import { row } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import type { Side } from './choices.js';

const useStyles = makeStyles({ row: row('8px') });

export interface ChooseBothProps {
  /** The column's name; absent for every cell there is. */
  readonly column?: string;
  readonly onChoose: (side: Side) => void;
}

export function ChooseBoth({ column, onChoose }: ChooseBothProps) {
  const { t } = useWords();
  const styles = useStyles();
  const scope = column === undefined ? 'all' : 'column';
  return (
    <div className={styles.row}>
      {(['mine', 'theirs'] as const).map((side) => {
        const action = t(`conflict.${scope}-${side}`);
        return (
          <Button
            key={side}
            size="small"
            {...(column !== undefined && { 'aria-label': t('conflict.of-column', { action, column }) })}
            onClick={() => onChoose(side)}
          >
            {action}
          </Button>
        );
      })}
    </div>
  );
}
