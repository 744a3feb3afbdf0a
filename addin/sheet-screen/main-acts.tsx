/** Soát lỗi and Gửi kết quả; the one that comes next is the main button. */
import { Button, makeStyles } from '@fluentui/react-components';
import { row } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import type { NextAct } from './next-act.js';
import type { SheetActs, SheetState } from '../sheet/sheet-state.js';

const useStyles = makeStyles({ acts: row('8px') });

export interface MainActsProps {
  readonly state: SheetState;
  readonly acts: SheetActs;
  readonly next: NextAct;
}

export function MainActs({ state: { book, busy, checked }, acts, next }: MainActsProps) {
  const { t } = useWords();
  const styles = useStyles();
  // A look that nobody asked for makes way for an act.
  const isBusy = busy !== null && busy !== 'read';
  const isReader = book.kind === 'ours' && book.cells === 0;
  return (
    <div className={styles.acts}>
      <Button
        size="large"
        appearance={next === 'check' ? 'primary' : 'secondary'}
        disabledFocusable={isBusy}
        onClick={() => void acts.check()}
      >
        {t(checked ? 'upload.check-again' : 'upload.check')}
      </Button>
      {!isReader && (
        <Button
          size="large"
          appearance={next === 'push' ? 'primary' : 'secondary'}
          disabledFocusable={isBusy}
          onClick={() => void acts.preview()}
        >
          {t('upload.push')}
        </Button>
      )}
    </div>
  );
}
