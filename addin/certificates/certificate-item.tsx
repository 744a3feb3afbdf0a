/** One certificate: whose, from whom, until when, where it stands; what can be done with it is handed in. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Certificate } from '../../core/contract/certificates.js';
import { Sign } from '../parts/sign.js';
import { breaks, column, row } from '../parts/styles.js';
import { commonName } from '../../core/signing/common-name.js';
import { useWords } from '../words/words.js';
import { spoken, STANDING_TONES, standingOf } from './standing.js';

const useStyles = makeStyles({
  item: { ...column('4px'), ...breaks },
  top: { ...row('2px 12px'), justifyContent: 'space-between' },
  name: { fontWeight: tokens.fontWeightSemibold },
  state: { display: 'inline-flex', gap: '6px', alignItems: 'center' },
  quiet: { color: tokens.colorNeutralForeground2 },
  code: { fontFamily: tokens.fontFamilyMonospace },
  acts: { ...row('8px'), alignItems: 'flex-start', marginTop: '4px' },
});

export function CertificateItem({
  certificate,
  children,
}: {
  readonly certificate: Certificate;
  readonly children?: ReactNode;
}) {
  const { t, dayOf, moment } = useWords();
  const styles = useStyles();
  const { subject, issuer, notAfter, holder, carrier, kind, internal, revoked, daysLeft, fingerprint } = certificate;
  const standing = standingOf(certificate);
  return (
    <div className={styles.item}>
      <div className={styles.top}>
        <span className={styles.name}>
          {kind === 'organisation' ? commonName(subject) : (holder?.name ?? commonName(subject))}
        </span>
        <span className={styles.state}>
          <Sign tone={STANDING_TONES[standing]} />
          {standing === 'ending' ? t('certificate.ending', { n: daysLeft }) : t(`certificate.state-${standing}`)}
        </span>
      </div>
      <span className={styles.quiet}>
        {t(`certificate.kind-${kind}`)} · {t(`certificate.carrier-${carrier}`)} ·{' '}
        {t('certificate.until', { day: dayOf(notAfter) })}
      </span>
      <span className={styles.quiet}>
        {t('certificate.issuer', { name: commonName(issuer) })}
        {internal && ` · ${t('certificate.internal')}`}
      </span>
      <span className={styles.quiet}>
        {t('certificate.fingerprint')} <span className={styles.code}>{spoken(fingerprint)}</span>
      </span>
      {revoked && <span>{t('certificate.revoked', { when: moment(revoked.at), reason: revoked.reason })}</span>}
      {children && <div className={styles.acts}>{children}</div>}
    </div>
  );
}
