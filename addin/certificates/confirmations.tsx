/** What waits for the principal: whose a certificate is, and which authorities to trust (decision 16). */
import { Button, makeStyles } from '@fluentui/react-components';
import type { Register } from '../../core/contract/certificates.js';
import { useAnnounce } from '../frame/announcer.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Section } from '../parts/section.js';
import { column } from '../parts/styles.js';
import { useKeptFocus } from '../parts/use-kept-focus.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { commonName } from '../../core/signing/common-name.js';
import { useWords } from '../words/words.js';
import { AnchorItem } from './anchors.js';
import { CertificateItem } from './certificate-item.js';

const useStyles = makeStyles({
  list: { ...column('16px'), listStyleType: 'none', margin: 0, padding: 0, outlineStyle: 'none' },
});

export interface ConfirmationsProps {
  readonly register: Register;
  readonly onChanged: () => void;
}

export function Confirmations({ register, onChanged }: ConfirmationsProps) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  const list = useKeptFocus<HTMLUListElement>('box');
  const certificates = register.certificates.filter(({ state }) => state === 'waiting');
  const anchors = register.anchors.filter(({ state }) => state === 'waiting');
  const n = certificates.length + anchors.length;
  if (n === 0) return null;

  const answer = (name: 'confirmCertificate' | 'confirmAnchor', fingerprint: string, accept: boolean): void =>
    void act.run(async () => {
      await session.call(name, { params: { fingerprint }, body: { accept } });
      announce(t(accept ? 'certificates.confirmed' : 'certificates.denied'));
      onChanged();
    });
  const buttons = (name: 'confirmCertificate' | 'confirmAnchor', fingerprint: string, who: string) => (
    <>
      <Button
        appearance="primary"
        disabledFocusable={act.busy}
        aria-label={t(name === 'confirmAnchor' ? 'certificates.trust-of' : 'certificates.confirm-of', { name: who })}
        onClick={() => answer(name, fingerprint, true)}
      >
        {t(name === 'confirmAnchor' ? 'certificates.trust' : 'certificates.confirm')}
      </Button>
      <Button
        disabledFocusable={act.busy}
        aria-label={t('certificates.deny-of', { name: who })}
        onClick={() => answer(name, fingerprint, false)}
      >
        {t('certificates.deny')}
      </Button>
    </>
  );
  return (
    <Section raised title={t('certificates.to-confirm', { n })} lead={t('certificates.to-confirm-lead')}>
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <ul ref={list} tabIndex={-1} className={styles.list} aria-label={t('certificates.to-confirm', { n })}>
        {certificates.map((one) => (
          <li key={one.fingerprint}>
            <CertificateItem certificate={one}>
              {buttons('confirmCertificate', one.fingerprint, one.holder?.name ?? commonName(one.subject))}
            </CertificateItem>
          </li>
        ))}
        {anchors.map((one) => (
          <li key={one.fingerprint}>
            <AnchorItem anchor={one}>{buttons('confirmAnchor', one.fingerprint, commonName(one.subject))}</AnchorItem>
          </li>
        ))}
      </ul>
    </Section>
  );
}
