/** Chứng thư số: what waits for this person first, then her own, then the school's register. */
import '../words/of-late-screens.js';
import type { Can } from '../../core/contract/can.js';
import { isForbidden, FailureNotice } from '../parts/failure-notice.js';
import { Screen } from '../parts/screen.js';
import { Loading } from '../frame/loading.js';
import { useAnswer } from '../session/use-answer.js';
import { useMe } from '../session/use-me.js';
import { useWords } from '../words/words.js';
import { Confirmations } from './confirmations.js';
import { Mine } from './mine.js';
import { RevocationsSection } from '../revocations/revocations-section.js';
import { RegisterSections } from './register-sections.js';

/** Who signs something herself; the clerk with the school's key. */
const SIGNS: Can = ['sign-homeroom', 'approve', 'seal'];

export function CertificatesScreen({ focus }: { readonly focus: boolean }) {
  const { t } = useWords();
  const me = useMe();
  const register = useAnswer('certificates', {});
  const { state } = register;
  const answer = state.kind === 'ready' ? state.answer : null;
  const can = me?.can ?? [];
  const administrator = can.includes('import-certificate');
  const keeps = administrator || can.includes('confirm-certificate');
  // Her own stand below what waits for her word: drawn before it they would be pushed down.
  const waits = keeps && state.kind === 'loading';
  return (
    <Screen
      title={t('certificates.title')}
      lead={t(keeps ? 'certificates.lead-register' : 'certificates.lead')}
      focus={focus}
    >
      {waits && <Loading text={t('certificates.loading')} />}
      {state.kind === 'failed' && (keeps || !isForbidden(state.failure)) && (
        <FailureNotice failure={state.failure} onRetry={register.again} />
      )}
      {answer && can.includes('confirm-certificate') && <Confirmations register={answer} onChanged={register.renew} />}
      {!waits && SIGNS.some((act) => can.includes(act)) && (
        <Mine requests={answer?.requests ?? []} onRequested={register.renew} />
      )}
      {answer && keeps && (
        <RegisterSections register={answer} administrator={administrator} onChanged={register.renew} />
      )}
      {answer && can.includes('read-revocation-orders') && (
        <RevocationsSection certificates={answer.certificates} onChanged={register.renew} />
      )}
    </Screen>
  );
}
