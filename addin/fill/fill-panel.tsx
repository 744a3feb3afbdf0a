/** Điền nhanh: the selected cell, written with one key or one press, moving down; or a whole column at once. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { Disclosure } from '../parts/disclosure.js';
import { breaks, column, paper } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import { CellKeys } from './cell-keys.js';
import { ColumnFill } from './column-fill.js';
import type { FillProps } from './fill-props.js';
import { isLevelField } from './keys.js';

const useStyles = makeStyles({
  // The paper's own edge is line enough.
  box: { ...paper, padding: '4px 12px', '& > details': { borderTopStyle: 'none' } },
  title: { fontWeight: tokens.fontWeightSemibold },
  content: {
    ...column('12px'),
    ...breaks,
    marginLeft: '-24px',
    '@media (max-width: 240px)': { marginLeft: 0 },
    marginBottom: '-8px',
  },
});

export function FillPanel({ state, acts }: FillProps) {
  const { t } = useWords();
  const styles = useStyles();
  const [cell] = state.selected;
  return (
    <div className={styles.box}>
      <Disclosure open label={<span className={styles.title}>{t('fill.title')}</span>}>
        <div className={styles.content}>
          <CellKeys state={state} acts={acts} />
          {cell && isLevelField(cell.field) && cell.own && (
            <ColumnFill key={`${cell.sheet}\n${cell.field}`} cell={cell} state={state} acts={acts} />
          )}
        </div>
      </Disclosure>
    </div>
  );
}
