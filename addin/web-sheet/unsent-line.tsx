/** How full the sheet is, and what of it is only on this device, with the ways on. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { Sign } from '../parts/sign.js';
import { breaks, column, paper, row } from '../parts/styles.js';
import type { Book, SheetActs } from '../sheet/sheet-state.js';
import { useWords } from '../words/words.js';
import { CopyCells } from './copy-cells.js';
import type { Keeper } from './keeper.js';

const useStyles = makeStyles({
  box: { ...column('6px'), ...paper, padding: '8px 12px' },
  line: { display: 'flex', alignItems: 'flex-start', gap: '8px' },
  text: breaks,
  counts: { fontWeight: tokens.fontWeightSemibold },
  acts: { ...row('8px'), alignItems: 'flex-start' },
});

export interface UnsentLineProps {
  readonly book: Extract<Book, { readonly kind: 'ours' }>;
  readonly keeper: Keeper;
  readonly acts: Pick<SheetActs, 'nextMissing'>;
  readonly nameOf: (pupil: string) => string;
}

export function UnsentLine({ book, keeper, acts, nameOf }: UnsentLineProps) {
  const { t } = useWords();
  const styles = useStyles();
  const { unsent, kept } = useSyncExternalStore(keeper.subscribe, keeper.get);
  const { cells, filled, missing } = book;
  const n = unsent.length;
  const pupils = new Set(missing.map(({ pupil }) => pupil)).size;
  if (cells === 0 && n === 0) {
    return (
      <div className={styles.box}>
        <div className={styles.line}>
          <Sign tone="info" /> <span className={styles.text}>{t('web-sheet.nothing-own')}</span>
        </div>
      </div>
    );
  }
  return (
    <div className={styles.box}>
      <div className={styles.line}>
        <Sign tone={missing.length === 0 ? 'done' : 'waiting'} />
        <span className={styles.text}>
          <span className={styles.counts}>{t('tasks.filled', { filled, cells })}</span>{' '}
          {missing.length === 0 ? t('sheet.full') : t('sheet.missing', { n: missing.length, pupils })}
        </span>
      </div>
      <div className={styles.line}>
        <Sign tone={n === 0 ? 'done' : kept ? 'waiting' : 'warning'} />
        <span className={styles.text}>
          {n === 0 ? t('web-sheet.all-sent') : t(kept ? 'web-sheet.kept' : 'web-sheet.not-kept', { n })}
        </span>
      </div>
      <div className={styles.acts}>
        {missing.length > 0 && <Button onClick={() => void acts.nextMissing()}>{t('sheet.next-missing')}</Button>}
        {n > 0 && <CopyCells label={t('web-sheet.copy-unsent')} cells={unsent} nameOf={nameOf} />}
      </div>
    </div>
  );
}
