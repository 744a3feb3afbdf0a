/** What is going on, what Excel waits for, and how the last act ended when it brought no answer; always with a way on. */
import { Button } from '@fluentui/react-components';
import { goTo } from '../frame/route.js';
import { FailureNotice, isForbidden } from '../parts/failure-notice.js';
import { Notice } from '../parts/notice.js';
import type { Tone } from '../parts/sign.js';
import { Working } from '../frame/working.js';
import { useWords } from '../words/words.js';
import type { SheetActs, SheetNote, SheetState } from '../sheet/sheet-state.js';

const TEXTS = { check: 'sheet.checking', push: 'sheet.pushing', write: 'sheet.writing' } as const;

const TONES: Readonly<Record<SheetNote, Tone>> = {
  'stopped-check': 'info',
  'stopped-push': 'info',
  'nothing-to-send': 'done',
  'marks-left-out': 'warning',
  'changed-since-preview': 'warning',
  'book-closed': 'warning',
};

export interface SheetNotesProps {
  readonly state: SheetState;
  readonly acts: SheetActs;
}

export function SheetNotes({ state, acts }: SheetNotesProps) {
  const { busy, waiting } = state;
  return (
    <>
      {waiting ? <WaitingForCell onStop={acts.stop} /> : <Going busy={busy} onStop={acts.stop} />}
      <LastEnd state={state} acts={acts} />
    </>
  );
}

function WaitingForCell({ onStop }: { readonly onStop: () => void }) {
  const { t } = useWords();
  return (
    <Notice tone="waiting" title={t('sheet.waiting')} actions={<Button onClick={onStop}>{t('upload.cancel')}</Button>}>
      {t('sheet.waiting-remedy')}
    </Notice>
  );
}

/** A look at the workbook that nobody asked for is not worth a word. */
function Going({ busy, onStop }: { readonly busy: SheetState['busy']; readonly onStop: () => void }) {
  const { t } = useWords();
  if (busy === null || busy === 'read') return null;
  return <Working key={busy} text={t(TEXTS[busy])} onStop={onStop} />;
}

function LastEnd({ state: { failure, note, busy }, acts }: SheetNotesProps) {
  const { t } = useWords();
  if (failure) {
    const { cause, retry } = failure;
    const tasks = <Button onClick={() => goTo('tasks')}>{t('outcome.to-tasks')}</Button>;
    return (
      <FailureNotice
        failure={cause}
        {...(retry && { onRetry: retry })}
        {...((!retry || isForbidden(cause)) && { actions: tasks })}
      />
    );
  }
  if (note === null || (busy !== null && busy !== 'read')) return null;
  if (note === 'book-closed') {
    const again = <Button onClick={() => void acts.recognise()}>{t('sheet.read-again')}</Button>;
    return (
      <Notice tone={TONES[note]} title={t('sheet.book-closed')} actions={again}>
        {t('sheet.book-closed-remedy')}
      </Notice>
    );
  }
  return <Notice tone={TONES[note]} title={t(`sheet.${note}`)} />;
}
