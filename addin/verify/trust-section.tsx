/** Whom the answer rests on, and how to bring authorities of one's own. */
import { makeStyles } from '@fluentui/react-components';
import { CERTIFICATE_FILES } from '../certificates/anchors.js';
import { FileButton } from '../certificates/file-button.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { Section } from '../parts/section.js';
import { column } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import type { Verify } from './use-verify.js';

const useStyles = makeStyles({ box: { ...column('8px'), alignItems: 'flex-start' } });

export function TrustSection({ verify: { server, added, unread, addTrust } }: { readonly verify: Verify }) {
  const { t } = useWords();
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
      </div>
    </Section>
  );
}
