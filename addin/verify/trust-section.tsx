/** Whom the answer rests on, and how to bring authorities of one's own. */
import { makeStyles } from '@fluentui/react-components';
import type { Verification } from '../../core/signing/verify/steps.js';
import { CERTIFICATE_FILES } from '../certificates/anchors.js';
import { FileButton } from '../parts/file-button.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { Section } from '../parts/section.js';
import { column } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import { reasonText } from './step-words.js';
import type { Verify } from './use-verify.js';

const useStyles = makeStyles({ box: { ...column('8px'), alignItems: 'flex-start' } });

export function TrustSection({
  verify: { server, added, unread, brought, addTrust, addCheckers },
}: {
  readonly verify: Verify;
}) {
  const words = useWords();
  const { t, moment } = words;
  const styles = useStyles();
  return (
    <Section title={t('verify.trust')}>
      <div className={styles.box}>
        <Muted>{t('verify.trust-lead', { host: location.host })}</Muted>
        {server === false && <Notice tone="warning" title={t('verify.trust-unreachable')} />}
        {added > 0 && <Muted>{t('verify.trust-added', { n: added })}</Muted>}
        {unread && (
          <Notice tone="error" title={t('certificates.no-certificate')}>
            {t('certificates.no-certificate-remedy')}
          </Notice>
        )}
        <FileButton label={t('verify.trust-add')} accept={CERTIFICATE_FILES} onFile={addTrust} />
        {brought.map(({ checkers, verification }, index) =>
          checkers === null ? (
            <Notice
              key={index}
              tone="error"
              title={t('verify.trust-checkers-refused', { why: whyNot(verification) })}
            />
          ) : (
            <Muted key={index}>
              {t('verify.trust-checkers-added', { school: checkers.school.name, when: moment(checkers.signedAt) })}
            </Muted>
          ),
        )}
        <FileButton label={t('verify.trust-checkers')} accept=".xml,application/xml,text/xml" onFile={addCheckers} />
      </div>
    </Section>
  );

  function whyNot({ kind, steps }: Verification): string {
    if (kind !== 'checkers') return t('verify.trust-checkers-unlike');
    const wrong = steps.find(({ ok }) => ok === false) ?? steps.find(({ ok }) => ok === null);
    return wrong === undefined ? t('verify.trust-checkers-unlike') : reasonText(wrong, words);
  }
}
