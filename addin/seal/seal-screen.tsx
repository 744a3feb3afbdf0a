/** Phát hành: the school's certificate, the classes to seal, printing. */
import '../words/of-late-screens.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Screen } from '../parts/screen.js';
import { Loading } from '../frame/loading.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/words.js';
import { CheckersSection } from './checkers-section.js';
import { PrintSection } from './print-section.js';
import { SchoolCertificate } from './school-certificate.js';
import { SealClasses } from './seal-classes.js';

export function SealScreen({ focus }: { readonly focus: boolean }) {
  const { t } = useWords();
  const sealing = useAnswer('sealing', {});
  const { state } = sealing;
  const waiting = state.kind === 'ready' ? state.answer.classes.reduce((sum, one) => sum + one.approved, 0) : 0;
  const lead = waiting > 0 ? t('seal.lead', { n: waiting }) : t('seal.lead-none');
  return (
    <Screen title={t('seal.title')} focus={focus} {...(state.kind === 'ready' && { lead })}>
      {state.kind === 'loading' && <Loading text={t('seal.loading')} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={sealing.again} />}
      {state.kind === 'ready' && (
        <>
          <SchoolCertificate sealing={state.answer} onChanged={sealing.renew} />
          <SealClasses sealing={state.answer} onChanged={sealing.renew} />
          <CheckersSection sealing={state.answer} onChanged={sealing.renew} />
        </>
      )}
      {/* Below what comes first, it would be pushed away by it. */}
      {state.kind !== 'loading' && <PrintSection />}
    </Screen>
  );
}
