/** The phrases that fit the selected remark cells, beside the sheet as in the pane. */
import { memo, type RefObject } from 'react';
import { makeStyles } from '@fluentui/react-components';
import { CellPanel } from '../bank/cell-panel.js';
import { useBank } from '../bank/use-bank.js';
import { Loading } from '../frame/loading.js';
import { FailureNotice } from '../parts/failure-notice.js';
import type { Sheet } from '../sheet/sheet-context.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({ box: { outlineStyle: 'none' } });

export interface BankPartProps {
  readonly sheet: Sheet;
  readonly box: RefObject<HTMLDivElement | null>;
}

export const BankPart = memo(function BankPart({ sheet, box }: BankPartProps) {
  const { t } = useWords();
  const styles = useStyles();
  const { state, acts } = useBank();
  return (
    <div ref={box} tabIndex={-1} role="region" aria-label={t('web-sheet.bank')} className={styles.box} data-fills="">
      {state.kind === 'loading' && <Loading text={t('bank.loading')} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={acts.again} />}
      {state.kind === 'ready' && (
        <CellPanel sheet={sheet} phrases={state.phrases} keeps={state.keeps} save={acts.save} />
      )}
    </div>
  );
});
