/** Chứng thư của tôi: what this person signs with, how far a request is, and how to ask for one. */
import { Button, makeStyles } from '@fluentui/react-components';
import type { Register } from '../../core/contract/certificates.js';
import { useChosen } from '../frame/use-chosen.js';
import { usePane } from '../frame/pane-context.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { Section } from '../parts/section.js';
import { column } from '../parts/styles.js';
import { Loading } from '../frame/loading.js';
import { useKeptFocus } from '../parts/use-kept-focus.js';
import { useAnswer } from '../session/use-answer.js';
import { useMe } from '../session/use-me.js';
import { useWords } from '../words/words.js';
import { CertificateItem } from './certificate-item.js';
import { RequestForm } from './request-form.js';
import { RequestItem } from './request-item.js';

const useStyles = makeStyles({
  list: { ...column('16px'), listStyleType: 'none', margin: 0, padding: 0 },
  ask: { alignSelf: 'flex-start' },
});

export interface MineProps {
  readonly requests: Register['requests'];
  readonly onRequested: () => void;
}

export function Mine({ requests, onRequested }: MineProps) {
  const { t } = useWords();
  const styles = useStyles();
  const box = useKeptFocus<HTMLElement>();
  const me = useMe();
  const inExcel = usePane() !== null;
  const [form, setForm] = useChosen('form');
  const asking = form === 'request';
  const setAsking = (open: boolean): void => setForm(open ? 'request' : '');
  const mine = useAnswer('myCertificates', {});
  const { state } = mine;
  const certificates = state.kind === 'ready' ? state.answer.certificates : [];
  const waiting = requests.filter((one) => one.holder.userId === me?.userId && one.state === 'waiting');
  const none = state.kind === 'ready' && certificates.length === 0 && waiting.length === 0;
  return (
    <Section raised box={box} title={t('mine.title')}>
      {state.kind === 'loading' && <Loading text={t('mine.loading')} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={mine.again} />}
      {none && !asking && (
        <Notice tone="waiting" title={t('mine.none')}>
          {t('mine.none-remedy')}
        </Notice>
      )}
      <ul className={styles.list}>
        {waiting.map((one) => (
          <li key={one.id}>
            <RequestItem request={one} />
          </li>
        ))}
        {certificates.map((one) => (
          <li key={one.fingerprint}>
            <CertificateItem certificate={one} />
          </li>
        ))}
      </ul>
      {state.kind === 'ready' &&
        (inExcel ? (
          // The key is handed over as a file, which not every Excel can do.
          <Muted>{t('mine.in-browser', { address: `${location.origin}/#/certificates` })}</Muted>
        ) : asking ? (
          <RequestForm
            onClose={() => setAsking(false)}
            onSent={() => {
              onRequested();
              mine.renew();
            }}
          />
        ) : (
          <Button className={styles.ask} appearance={none ? 'primary' : 'secondary'} onClick={() => setAsking(true)}>
            {t('mine.ask')}
          </Button>
        ))}
    </Section>
  );
}
