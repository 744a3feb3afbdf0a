/** Approve across classes: look at what stands out class by class, choose, one PIN, and what became of each (H23). */
import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ClassProgress } from '../../core/contract/progress.js';
import { useAnnounce } from '../frame/announcer.js';
import { Loading } from '../frame/loading.js';
import { goTo } from '../frame/route.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Notice } from '../parts/notice.js';
import { Screen } from '../parts/screen.js';
import { inOrder, waitingIn } from '../progress/class-order.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { KeyPanel } from '../signer/key-panel.js';
import type { OpenedKey } from '../signer/opened-key.js';
import { useKey } from '../signer/use-key.js';
import { useRun } from '../records/use-run.js';
import { useWords } from '../words/words.js';
import { openClass, type OpenedClass, signClasses } from './sign-classes.js';
import { TogetherChoice } from './together-choice.js';
import { TogetherOutcome } from './together-outcome.js';
import { TogetherProgress } from './together-progress.js';
import { ToSignSummary } from './to-sign-summary.js';

export interface TogetherScreenProps {
  readonly classes: readonly ClassProgress[];
  readonly focus: boolean;
  readonly onChanged: () => void;
}

export function TogetherScreen({ classes, focus, onChanged }: TogetherScreenProps) {
  const { t } = useWords();
  const session = useSession();
  const announce = useAnnounce();
  const kept = useKey();
  const run = useRun();
  const opening = useAct();
  const [opened, setOpened] = useState<readonly OpenedClass[] | null>(null);
  const [asks, setAsks] = useState(false);
  const waiting = inOrder(classes).waiting.filter((one) => waitingIn(one) > 0);
  const records = opened?.reduce((sum, { lines }) => sum + lines.length, 0) ?? 0;

  const open = (chosen: readonly ClassProgress[]): void =>
    void opening.run(async () => {
      const { signal } = new AbortController();
      const found: OpenedClass[] = [];
      // One after the other: a school's records at once would be a lot for a slow line.
      for (const one of chosen) found.push(await openClass(session.call, one, signal));
      setOpened(found.filter(({ lines }) => lines.length > 0));
      run.clear();
      setAsks(true);
    });
  const sign = async (key: OpenedKey): Promise<void> => {
    if (!opened) return;
    setAsks(false);
    kept.keep(key);
    const through = new Set([...run.results].filter(([, why]) => why === null).map(([item]) => item));
    const begin = run.kind === 'interrupted' ? run.goOn : run.start;
    const done = await begin((steps) =>
      signClasses({ call: session.call, key, classes: opened, done: through, ...steps }),
    );
    // Done is done; what was interrupted goes on with the same key.
    if (done) kept.forget();
    else kept.keep(key);
    announce(t(done ? 'approve.over' : 'approve.interrupted'));
    onChanged();
  };

  const content = () => {
    if (run.kind === 'running' && opened) return <TogetherProgress run={run} classes={opened} />;
    if (asks && opened && records === 0) {
      return (
        <Notice
          tone="info"
          title={t('together.nothing')}
          actions={<Button onClick={() => setAsks(false)}>{t('approve.back')}</Button>}
        />
      );
    }
    if (asks && opened) {
      return (
        <KeyPanel
          kind="personal"
          purpose="approve"
          act={t('together.sign', { n: records, classes: opened.length })}
          onKey={(key) => void sign(key)}
          onBack={() => setAsks(false)}
        >
          {opened.map(({ classId, className, lines, toSign }) => (
            <ToSignSummary key={classId} className={className} chosen={lines} leader={toSign.leader} />
          ))}
        </KeyPanel>
      );
    }
    return (
      <>
        {run.kind !== 'idle' && opened && (
          <TogetherOutcome run={run} classes={opened} onGoOn={() => (kept.key ? void sign(kept.key) : setAsks(true))} />
        )}
        {opening.failure !== null && <FailureNotice failure={opening.failure} />}
        {opening.busy ? <Loading text={t('together.preparing')} /> : <TogetherChoice classes={waiting} onOpen={open} />}
      </>
    );
  };
  return (
    <Screen title={t('together.title')} lead={t('together.lead')} focus={focus} at={`${run.kind} ${asks}`}>
      {run.kind !== 'running' && (
        <div>
          <Button onClick={() => goTo('approve')}>{t('approve.back')}</Button>
        </div>
      )}
      {content()}
    </Screen>
  );
}
