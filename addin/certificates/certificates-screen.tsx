/** Chứng thư số: what waits for this person first, then her own, then the school's register. */
import { isForbidden, FailureNotice } from '../parts/failure-notice.js';
import { Screen } from '../parts/screen.js';
import { Loading } from '../frame/loading.js';
import { useAnswer } from '../session/use-answer.js';
import { useMe } from '../session/use-me.js';
import { useWords } from '../words/words.js';
import { Confirmations } from './confirmations.js';
import { Mine } from './mine.js';
import { RegisterSections } from './register-sections.js';

/** Who signs something herself; the clerk with the school's key. */
const SIGNERS = ['teacher', 'principal', 'vice-principal', 'clerk'] as const;

export function CertificatesScreen({ focus }: { readonly focus: boolean }) {
  const { t } = useWords();
  const me = useMe();
  const register = useAnswer('certificates', {});
  const { state } = register;
  const answer = state.kind === 'ready' ? state.answer : null;
  const hats = me?.hats ?? [];
  const administrator = hats.includes('administrator');
  const keeps = administrator || hats.includes('principal');
  return (
    <Screen
      title={t('certificates.title')}
      lead={t(keeps ? 'certificates.lead-register' : 'certificates.lead')}
      focus={focus}
    >
      {keeps && state.kind === 'loading' && <Loading text={t('certificates.loading')} />}
      {state.kind === 'failed' && (keeps || !isForbidden(state.failure)) && (
        <FailureNotice failure={state.failure} onRetry={register.again} />
      )}
      {answer && hats.includes('principal') && <Confirmations register={answer} onChanged={register.renew} />}
      {SIGNERS.some((hat) => hats.includes(hat)) && (
        <Mine requests={answer?.requests ?? []} onRequested={register.renew} />
      )}
      {answer && keeps && (
        <RegisterSections register={answer} administrator={administrator} onChanged={register.renew} />
      )}
    </Screen>
  );
}
