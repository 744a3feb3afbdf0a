/** Authorities the school trusts: its own, and licensed ones the administrator adds and the principal confirms. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Register } from '../../core/contract/certificates.js';
import { Section } from '../parts/section.js';
import { Sign } from '../parts/sign.js';
import { breaks, column, row } from '../parts/styles.js';
import { useSession } from '../session/session-context.js';
import { commonName } from '../../core/signing/common-name.js';
import { useWords } from '../words/words.js';
import { loadKit } from './load-kit.js';
import { certificatesIn, NoCertificate } from './read-certificates.js';
import { spoken } from './standing.js';
import { TakeFile } from './take-file.js';

type Anchor = Register['anchors'][number];
export const CERTIFICATE_FILES = '.cer,.crt,.pem,.der,application/x-x509-ca-cert';

const TONES = { waiting: 'waiting', trusted: 'done', refused: 'error' } as const;
const useStyles = makeStyles({
  list: { ...column('12px'), listStyleType: 'none', margin: 0, padding: 0 },
  item: { ...column('4px'), ...breaks },
  top: { ...row('2px 12px'), justifyContent: 'space-between' },
  name: { fontWeight: tokens.fontWeightSemibold },
  state: { display: 'inline-flex', gap: '6px', alignItems: 'center' },
  quiet: { color: tokens.colorNeutralForeground2 },
  code: { fontFamily: tokens.fontFamilyMonospace },
  acts: { ...row('8px'), marginTop: '4px' },
});

export function AnchorItem({ anchor, children }: { readonly anchor: Anchor; readonly children?: ReactNode }) {
  const { t, dayOf } = useWords();
  const styles = useStyles();
  const { subject, notAfter, state, internal, fingerprint } = anchor;
  return (
    <div className={styles.item}>
      <div className={styles.top}>
        <span className={styles.name}>{commonName(subject)}</span>
        <span className={styles.state}>
          <Sign tone={TONES[state]} /> {t(`anchor.state-${state}`)}
        </span>
      </div>
      <span className={styles.quiet}>
        {t(internal ? 'anchor.internal' : 'anchor.outside')} · {t('certificate.until', { day: dayOf(notAfter) })}
      </span>
      <span className={styles.quiet}>
        {t('certificate.fingerprint')} <span className={styles.code}>{spoken(fingerprint)}</span>
      </span>
      {children && <div className={styles.acts}>{children}</div>}
    </div>
  );
}

export interface AnchorsProps {
  readonly anchors: readonly Anchor[];
  readonly mayAdd: boolean;
  readonly onChanged: () => void;
}

export function Anchors({ anchors, mayAdd, onChanged }: AnchorsProps) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const add = async (file: File): Promise<void> => {
    const { toBase64, readCertificate, CertificateUnreadable } = await loadKit();
    const [der] = await certificatesIn(file);
    if (!der) throw new NoCertificate();
    await readCertificate(der).catch((cause: unknown) => {
      throw cause instanceof CertificateUnreadable ? new NoCertificate() : cause;
    });
    await session.call('addAnchor', { body: { der: toBase64(der) } });
  };
  return (
    <Section raised title={t('anchor.title')} lead={t('anchor.lead')}>
      <ul className={styles.list}>
        {anchors.map((one) => (
          <li key={one.fingerprint}>
            <AnchorItem anchor={one} />
          </li>
        ))}
      </ul>
      {mayAdd && (
        <TakeFile
          label={t('anchor.add')}
          accept={CERTIFICATE_FILES}
          unread={{ title: t('certificates.no-certificate'), remedy: t('certificates.no-certificate-remedy') }}
          taken={t('anchor.added')}
          take={add}
          onTaken={onChanged}
        />
      )}
    </Section>
  );
}
