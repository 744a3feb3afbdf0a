/** The school's certificate and where it stands on its way to the office above, with the button that leads on. */
import { Button, makeStyles } from '@fluentui/react-components';
import type { Certificate } from '../../core/contract/certificates.js';
import type { Sealing } from '../../core/contract/sealing.js';
import { useAnnounce } from '../frame/announcer.js';
import { goTo } from '../frame/route.js';
import { CertificateItem } from '../certificates/certificate-item.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Notice } from '../parts/notice.js';
import { Section } from '../parts/section.js';
import { Sign, type Tone } from '../parts/sign.js';
import { breaks, column } from '../parts/styles.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import type { Translate } from '../words/text.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  steps: { ...column('6px'), listStyleType: 'none', margin: 0, padding: 0 },
  step: { display: 'flex', gap: '8px', alignItems: 'flex-start', ...breaks },
});

export interface SchoolCertificateProps {
  readonly sealing: Sealing;
  readonly onChanged: () => void;
}

export function SchoolCertificate({ sealing: { certificate, refused }, onChanged }: SchoolCertificateProps) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  const toCertificates = <Button onClick={() => goTo('certificates')}>{t('seal.to-certificates')}</Button>;
  if (!certificate) {
    return (
      <Section raised title={t('seal.certificate')}>
        <Notice tone="warning" title={t('seal.no-certificate')} actions={toCertificates}>
          {t('seal.no-certificate-remedy')}
        </Notice>
      </Section>
    );
  }
  const ask = (what: 'register' | 'answer'): void =>
    void act.run(async () => {
      const { office } = await session.call('registerAtOffice', {
        params: { fingerprint: certificate.fingerprint },
        body: { ask: what },
      });
      announce(t(`seal.office-${office}`));
      onChanged();
    });
  const next = nextFor(certificate);
  const actions =
    next === 'certificates' ? (
      toCertificates
    ) : next === null ? undefined : (
      <Button appearance="primary" disabledFocusable={act.busy} onClick={() => ask(next)}>
        {t(act.busy ? 'seal.asking' : `seal.ask-${next}`)}
      </Button>
    );
  return (
    <Section raised title={t('seal.certificate')}>
      <CertificateItem certificate={certificate} />
      <ol className={styles.steps} aria-label={t('seal.certificate-steps')}>
        {standingSteps(certificate, t).map(({ tone, text }) => (
          <li key={text} className={styles.step}>
            <Sign tone={tone} /> <span>{text}</span>
          </li>
        ))}
      </ol>
      {refused && (
        <Notice tone={next === 'answer' ? 'waiting' : 'warning'} title={refused.reason} actions={actions}>
          {certificate.office === 'refused' && certificate.officeReason !== null
            ? t('seal.office-reason', { reason: certificate.officeReason })
            : refused.remedy}
        </Notice>
      )}
      {act.failure !== null && <FailureNotice failure={act.failure} />}
    </Section>
  );
}

/** What leads on: a new certificate, declaring it, or asking for the answer. */
function nextFor({ state, office }: Certificate): 'certificates' | 'register' | 'answer' | null {
  if (state === 'expired' || state === 'revoked' || state === 'refused') return 'certificates';
  if (state === 'waiting') return null;
  if (office === 'sent') return 'answer';
  return office === 'approved' ? null : 'register';
}

function standingSteps({ state, office }: Certificate, t: Translate): readonly { tone: Tone; text: string }[] {
  const good = state === 'bound';
  const bad = state === 'expired' || state === 'revoked' || state === 'refused';
  return [
    {
      tone: good ? 'done' : bad ? 'error' : 'waiting',
      text: t(good ? 'seal.step-confirmed' : bad ? `certificate.state-${state}` : 'certificate.state-waiting'),
    },
    {
      tone: office === 'none' ? 'waiting' : 'done',
      text: t(office === 'none' ? 'seal.step-to-send' : 'seal.step-sent'),
    },
    {
      tone: office === 'approved' ? 'done' : office === 'refused' ? 'error' : 'waiting',
      text: t(
        office === 'approved'
          ? 'seal.step-approved'
          : office === 'refused'
            ? 'seal.step-refused'
            : 'seal.step-to-approve',
      ),
    },
  ];
}
