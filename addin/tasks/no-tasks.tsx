/** Nothing to fill in: said warmly, and to people of other duties what comes to them. */
import { Button } from '@fluentui/react-components';
import type { Can } from '../../core/contract/can.js';
import type { UiCode } from '../../core/words/vi/ui.js';
import { goTo, type Route } from '../frame/route.js';
import { Notice } from '../parts/notice.js';
import { useWords } from '../words/words.js';

/** Where the work of other duties is, and what comes to who has none of them. */
const DUTIES: readonly { readonly act: Can[number]; readonly line: UiCode; readonly to?: readonly [Route, UiCode] }[] =
  [
    { act: 'approve', line: 'tasks.principal', to: ['approve', 'tasks.to-approve'] },
    { act: 'seal', line: 'tasks.clerk', to: ['seal', 'tasks.to-seal'] },
    { act: 'issue-certificates', line: 'tasks.administrator' },
  ];
/** Whoever enters nothing and has no such duty looks on. */
const LOOKS_ON = { act: 'see-class', line: 'tasks.inspector' } as const;

export interface NoTasksProps {
  readonly can: Can;
  /** The server says what waits besides sheets: there is nothing. */
  readonly known: boolean;
}

export function NoTasks({ can, known }: NoTasksProps) {
  const { t } = useWords();
  const others = DUTIES.filter(({ act }) => can.includes(act));
  const looksOn = others.length === 0 && !can.includes('enter-class-values') && can.includes(LOOKS_ON.act);
  const lines = [...others, ...(looksOn ? [LOOKS_ON] : [])].map(({ line }) => line);
  if (lines.length === 0) return <Notice tone="done" title={t('tasks.none')} />;
  const screens = others.flatMap(({ to }) => (to ? [{ route: to[0], name: to[1] }] : []));
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
      {lines.map((line) => (
        <div key={line}>{(t as (code: UiCode) => string)(line)}</div>
      ))}
    </Notice>
  );
}
