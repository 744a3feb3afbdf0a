/** Whose certificate, from whom, until when, and what it is worth outside. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Certificate } from '../../core/contract/certificates.js';
import { Sign } from '../parts/sign.js';
import { breaks, column } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import { commonName } from '../../core/signing/common-name.js';

/** From here on the end is said with its days. */
const SOON = 60;

const useStyles = makeStyles({
  card: { ...column('2px'), ...breaks },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  soon: { display: 'flex', gap: '8px' },
});

export function CertificateCard({ certificate }: { readonly certificate: Certificate }) {
  const { t, dayOf } = useWords();
  const styles = useStyles();
  const { subject, issuer, notAfter, daysLeft, internal } = certificate;
  return (
    <div className={styles.card}>
      <span className={styles.name}>{t('signer.certificate-of', { name: commonName(subject) })}</span>
      <span className={styles.quiet}>{t('signer.issued-by', { name: commonName(issuer) })}</span>
      <span className={styles.quiet}>{t('signer.valid-until', { day: dayOf(notAfter) })}</span>
      {daysLeft <= SOON && (
        <span className={styles.soon}>
          <Sign tone="warning" /> <span>{t('signer.ends-soon', { n: daysLeft })}</span>
        </span>
      )}
      {internal && <span className={styles.quiet}>{t('signer.internal')}</span>}
    </div>
  );
}
