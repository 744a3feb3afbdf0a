/** Nothing to fill in: said warmly, and to people of other duties what comes to them. */
import { Button } from '@fluentui/react-components';
import type { Me } from '../../core/contract/session.js';
import type { UiCode } from '../../core/words/vi/ui.js';
import { goTo, type Route } from '../frame/route.js';
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

/** Where the work of these duties is. */
const SCREENS: readonly { readonly route: Route; readonly hats: readonly Hat[]; readonly name: UiCode }[] = [
  { route: 'approve', hats: ['principal', 'vice-principal'], name: 'tasks.to-approve' },
  { route: 'seal', hats: ['clerk'], name: 'tasks.to-seal' },
];

export interface NoTasksProps {
  readonly hats: readonly Hat[];
  /** The server says what waits besides sheets: there is nothing. */
  readonly known: boolean;
}

export function NoTasks({ hats, known }: NoTasksProps) {
  const { t } = useWords();
  const lines = new Set(hats.flatMap((hat) => (hat === 'teacher' ? [] : [LINES[hat]])));
  if (lines.size === 0) return <Notice tone="done" title={t('tasks.none')} />;
  const screens = SCREENS.filter((one) => one.hats.some((hat) => hats.includes(hat)));
  const actions = screens.map(({ route, name }, index) => (
    <Button key={route} appearance={index === 0 ? 'primary' : 'secondary'} onClick={() => goTo(route)}>
      {(t as (code: UiCode) => string)(name)}
    </Button>
  ));
  return (
    <Notice
      tone={known ? 'done' : 'info'}
      title={t(known ? 'work.none' : 'tasks.other-duty')}
      {...(actions.length > 0 && { actions })}
    >
      {[...lines].map((line) => (
        <div key={line}>{t(line)}</div>
      ))}
    </Notice>
  );
}
