/** Why there is nothing to do here, or less than she may expect. */
import type { WorkNote } from '../../core/contract/work.js';
import { Notice } from '../parts/notice.js';
import { useWords } from '../words/words.js';

const WAITING = new Set<WorkNote['kind']>(['waits-for-look', 'waits-for-others', 'year-not-begun']);

export function WorkNotes({ notes }: { readonly notes: readonly WorkNote[] }) {
  const { t, day } = useWords();
  const title = ({ kind, classes, day: begins }: WorkNote): string => {
    if (kind === 'year-not-begun') return t('work.year-not-begun', { day: begins === null ? '' : day(begins) });
    if (kind === 'not-assigned' || kind === 'no-delegation' || kind === 'account-news') return t(`work.${kind}`);
    return t(`work.${kind}`, { classes: classes.map((name) => t('work.class', { class: name })).join(', ') });
  };
  return notes.map((note) => (
    <Notice key={note.kind} tone={WAITING.has(note.kind) ? 'waiting' : 'warning'} title={title(note)}>
      {t(`work.${note.kind}-why`)}
    </Notice>
  ));
}
