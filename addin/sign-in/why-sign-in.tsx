/** Why somebody sees the sign-in who did not ask for it. */
import { Notice } from '../parts/notice.js';
import { useWords } from '../words/words.js';
import { IDLE_MINUTES } from '../session/idle.js';
import type { SessionState } from '../session/session.js';

export function WhySignIn({
  state,
}: {
  readonly state: Extract<SessionState, { kind: 'signed-out' | 'interrupted' | 'taken' }>;
}) {
  const { t } = useWords();
  return (
    <>
      {state.kind === 'interrupted' && (
        <Notice
          tone="waiting"
          title={state.why === 'idle' ? t('sign-in.idle', { minutes: IDLE_MINUTES }) : t('sign-in.expired')}
        >
          {t('sign-in.expired-remedy')}
        </Notice>
      )}
      {state.kind === 'taken' && (
        <Notice tone="warning" title={t('sign-in.taken', { other: state.other.name, owner: state.owner.name })}>
          {t('sign-in.taken-remedy', { owner: state.owner.name })}
        </Notice>
      )}
      {state.kind !== 'taken' && state.unconfirmed && (
        <Notice tone="warning" title={t('sign-in.unconfirmed')}>
          {t('sign-in.unconfirmed-remedy')}
        </Notice>
      )}
    </>
  );
}
