/** Soát lỗi and Gửi kết quả; the one that comes next is the main button. */
import { Button } from '@fluentui/react-components';
import { StickyActs } from '../parts/sticky-acts.js';
import { useWords } from '../words/words.js';
import type { NextAct } from './next-act.js';
import type { SheetActs, SheetState } from '../sheet/sheet-state.js';

export interface MainActsProps {
  readonly state: SheetState;
  readonly acts: SheetActs;
  readonly next: NextAct;
}

export function MainActs({ state: { book, busy, checked }, acts, next }: MainActsProps) {
  const { t } = useWords();
  // A look that nobody asked for makes way for an act.
  const isBusy = busy !== null && busy !== 'read';
  const isReader = book.kind === 'ours' && book.cells === 0;
  return (
    <StickyActs>
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
    </StickyActs>
  );
}
