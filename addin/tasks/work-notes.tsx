/** Why there is nothing to do here, or less than she may expect. */
import type { WorkNote } from '../../core/contract/work.js';
import { Notice } from '../parts/notice.js';
import { useWords } from '../words/words.js';

const WAITING = new Set<WorkNote['kind']>(['waits-for-look', 'waits-for-others', 'year-not-begun', 'changes-wait']);

/** Said without classes or people. */
const PLAIN_KINDS = ['not-assigned', 'no-delegation', 'account-news', 'changes-wait', 'no-deputy'] as const;
type Plain = (typeof PLAIN_KINDS)[number];
const isPlain = (kind: WorkNote['kind']): kind is Plain => PLAIN_KINDS.some((plain) => plain === kind);

export function WorkNotes({ notes }: { readonly notes: readonly WorkNote[] }) {
  const { t, day } = useWords();
  const title = ({ kind, classes, people = [], day: begins }: WorkNote): string => {
    if (kind === 'administrator-lent')
      return t('work.administrator-lent', { people: people.join(', '), day: begins === null ? '' : day(begins) });
    if (kind === 'year-not-begun') return t('work.year-not-begun', { day: begins === null ? '' : day(begins) });
    if (isPlain(kind)) return t(`work.${kind}`);
    return t(`work.${kind}`, { classes: classes.map((name) => t('work.class', { class: name })).join(', ') });
  };
  return notes.map((note) => (
    <Notice key={note.kind} tone={WAITING.has(note.kind) ? 'waiting' : 'warning'} title={title(note)}>
      {t(`work.${note.kind}-why`)}
    </Notice>
  ));
}
