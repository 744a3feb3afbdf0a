/** Kiểm tra học bạ: anybody, without signing in; the file stays on her computer. */
import { makeStyles } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useAnnounce } from '../frame/announcer.js';
import { LanguageButton } from '../frame/language-button.js';
import { FileDrop } from '../parts/file-drop.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Notice } from '../parts/notice.js';
import { Screen } from '../parts/screen.js';
import { column } from '../parts/styles.js';
import { Working } from '../frame/working.js';
import { useWords } from '../words/words.js';
import { DocumentResult } from './document-result.js';
import { SealResult } from './seal-result.js';
import { TrustSection } from './trust-section.js';
import { useVerify } from './use-verify.js';
import { verdictNow } from './verdict-now.js';
import { VerdictView } from './verdict.js';

const useStyles = makeStyles({
  main: { ...column('16px'), maxWidth: '800px', margin: '0 auto', padding: '12px 12px 32px' },
  top: { display: 'flex', justifyContent: 'flex-end' },
});

export function VerifyPage() {
  const { t } = useWords();
  const styles = useStyles();
  const announce = useAnnounce();
  const verify = useVerify();
  const { busy, checked, failure, states, askFailure } = verify;
  useEffect(() => {
    if (checked) announce(t(verdictNow(checked, states).words));
  }, [checked, states, announce, t]);
  return (
    <div className={styles.main}>
      <div className={styles.top}>
        <LanguageButton />
      </div>
      <main>
        <Screen title={t('verify.title')} lead={t('verify.lead')}>
          <FileDrop
            again={checked !== null}
            accept=".xml,.pdf,application/xml,text/xml,application/pdf"
            dropText={t('verify.drop')}
            label={t(checked === null ? 'verify.choose' : 'verify.choose-other')}
            promise={t('verify.stays')}
            onFile={verify.check}
          />
          {busy && <Working text={t('verify.checking')} />}
          {failure !== null && <FailureNotice failure={failure} />}
          {checked && !busy && (
            <>
              <VerdictView checked={checked} verify={verify} />
              {askFailure !== null && <FailureNotice failure={askFailure} />}
              {[...states.values()].includes('replaced') && <Notice tone="error" title={t('verify.state-replaced')} />}
              {checked.documents.map((document, index) => (
                <DocumentResult key={`${document.code ?? ''} ${index}`} document={document} states={states} />
              ))}
              {checked.seal && <SealResult seal={checked.seal} steps={checked.steps} />}
            </>
          )}
          <TrustSection verify={verify} />
        </Screen>
      </main>
    </div>
  );
}
