/** Trợ giúp: three pictures, what to do in trouble, and what somebody who helps wants to know. */
import '../words/of-late-screens.js';
import { Link, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Can } from '../../core/contract/can.js';
import { LanguageButton } from '../frame/language-button.js';
import { useFactLines } from '../parts/fact-lines.js';
import { Screen } from '../parts/screen.js';
import { Section } from '../parts/section.js';
import { column } from '../parts/styles.js';
import { IDLE_MINUTES } from '../session/idle.js';
import { useWords } from '../words/words.js';
import { diagnosisText } from './diagnosis.js';
import { CheckPicture, ConflictPicture, SendPicture } from './pictures.js';
import { Report } from './report.js';
import { useDiagnosis } from './use-diagnosis.js';

const useStyles = makeStyles({
  // One column in the pane, pictures beside each other where there is room.
  pictures: { display: 'grid', gap: '24px', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 280px), 1fr))' },
  text: { margin: 0 },
  list: { ...column('8px'), margin: 0, paddingLeft: '20px' },
});

export interface HelpScreenProps {
  readonly focus: boolean;
  /** What she may do; nothing where nobody is signed in. */
  readonly may?: Can;
}

export function HelpScreen({ focus, may = [] }: HelpScreenProps) {
  const { t } = useWords();
  const styles = useStyles();
  const server = `${location.origin}/`;
  const found = useDiagnosis();
  const { version, office } = found;
  return (
    <Screen title={t('help.title')} focus={focus}>
      <div className={styles.pictures}>
        {(['check', 'send', 'conflict'] as const).map((topic) => {
          const Picture = PICTURES[topic];
          return (
            <Section key={topic} title={t(`help.${topic}`)} raised>
              <Picture label={t(`help.${topic}-picture`)} />
              <p className={styles.text}>{t(`help.${topic}-text`)}</p>
            </Section>
          );
        })}
      </div>
      <Section title={t('help.sign')}>
        <ol className={styles.list}>
          {STEPS.map((step) => (
            <li key={step}>{t(`help.sign-${step}`)}</li>
          ))}
        </ol>
      </Section>
      <Section title={t('help.web-way')}>
        <ol className={styles.list}>
          {STEPS.map((step) => (
            <li key={step}>{t(`help.web-way-${step}`)}</li>
          ))}
        </ol>
      </Section>
      <Section title={t('help.shared')}>
        <p className={styles.text}>{t('help.shared-text', { minutes: IDLE_MINUTES })}</p>
      </Section>
      <Section title={t('help.trouble')}>
        <ul className={styles.list}>
          {(['typing', 'blank', 'offline', 'web'] as const).map((trouble) => (
            <li key={trouble}>{t(`help.${trouble}`)}</li>
          ))}
        </ul>
      </Section>
      <Section title={t('vendor.title')} lead={t('vendor.lead')}>
        <Link href={VENDOR} target="_blank" rel="noopener">
          {t('vendor.choose')}
        </Link>
      </Section>
      <Section title={t('help.about')}>
        <dl className={useFactLines().lines}>
          <Fact name={t('help.version')}>{version ?? t('help.version-unknown')}</Fact>
          <Fact name={t('help.server')}>{server}</Fact>
          {office?.version && <Fact name={t('help.excel')}>{office.version}</Fact>}
          <Fact name={t('help.language')}>
            <LanguageButton />
          </Fact>
        </dl>
      </Section>
      <Report text={diagnosisText(found, server)} toForm={may.includes('report-incident')} />
    </Screen>
  );
}

/** A page of its own, open to everybody. */
const VENDOR = '/kiem-tra-bang-diem';
const STEPS = [1, 2, 3, 4, 5] as const;
const PICTURES = { check: CheckPicture, send: SendPicture, conflict: ConflictPicture };

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
