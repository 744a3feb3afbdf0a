/** Nothing to fill in: said warmly, and to people of other duties what comes to them. */
import type { Me } from '../../core/contract/session.js';
import type { UiCode } from '../../core/messages/vi/ui.js';
import { Notice } from '../parts/notice.js';
import { useWords } from '../words/words.js';

type Hat = Me['hats'][number];
const LINES = {
  principal: 'tasks.principal',
  'vice-principal': 'tasks.principal',
  clerk: 'tasks.clerk',
  administrator: 'tasks.administrator',
  inspector: 'tasks.inspector',
} as const satisfies Record<Exclude<Hat, 'teacher'>, UiCode>;

export function NoTasks({ hats }: { readonly hats: readonly Hat[] }) {
  const { t } = useWords();
  const lines = new Set(hats.flatMap((hat) => (hat === 'teacher' ? [] : [LINES[hat]])));
  if (lines.size === 0) return <Notice tone="done" title={t('tasks.none')} />;
  return (
    <Notice tone="info" title={t('tasks.other-duty')}>
      {[...lines].map((line) => (
        <div key={line}>{t(line)}</div>
      ))}
    </Notice>
  );
}
