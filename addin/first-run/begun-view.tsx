/** The school is there: the principal's slip, shown this once, then the way in. */
import { goTo } from '../frame/route.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Notice } from '../parts/notice.js';
import { SlipSheet } from '../people/slip-sheet.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';
import type { Begun } from './school-form.js';

export function BegunView({ begun: { school, account, password, slip } }: { readonly begun: Begun }) {
  const { t } = useWords();
  const session = useSession();
  const act = useAct();
  const enter = (): void =>
    void act.run(async () => {
      goTo('readiness');
      await session.signIn(account, password);
    });
  return (
    <>
      <Notice tone="done" title={t('first-run.done', { school })}>
        {t('first-run.done-lead', { account })}
      </Notice>
      {act.failure !== null && <FailureNotice failure={act.failure} onRetry={enter} />}
      <SlipSheet slips={[slip]} school={school} onClose={enter} />
    </>
  );
}
