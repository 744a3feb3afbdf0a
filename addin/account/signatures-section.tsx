/** Chữ ký của tôi: what was signed in her name, newest first, and "Không phải tôi" at each (G13). */
import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { MySignature } from '../../core/contract/my-account.js';
import { useAnnounce } from '../frame/announcer.js';
import { Loading } from '../frame/loading.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Section } from '../parts/section.js';
import { breaks, column, row } from '../parts/styles.js';
import { useKeptFocus } from '../parts/use-kept-focus.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/words.js';
import { useSignedWords } from './signed-words.js';

const useStyles = makeStyles({
  list: { ...column('12px'), listStyleType: 'none', margin: 0, padding: 0 },
  line: { ...column('4px'), paddingBottom: '12px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  top: { ...row('8px 12px'), justifyContent: 'space-between' },
  name: { ...breaks, fontWeight: tokens.fontWeightSemibold },
  form: { ...column('12px'), maxWidth: '480px' },
  acts: row('8px'),
});

export function SignaturesSection() {
  const { t } = useWords();
  const styles = useStyles();
  const box = useKeptFocus<HTMLElement>();
  // Where the page that is shown begins: each is looked at by itself, newest first.
  const [before, setBefore] = useState<number | null>(null);
  const signatures = useAnswer('mySignatures', { query: before === null ? {} : { before: String(before) } });
  const { state } = signatures;
  const answer = state.kind === 'ready' ? state.answer : null;
  const last = answer?.signatures.at(-1);
  return (
    <Section raised box={box} title={t('account.signatures')} lead={t('account.signatures-lead')}>
      {state.kind === 'loading' && <Loading text={t('account.loading')} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={signatures.again} />}
      {answer?.signatures.length === 0 && <Muted>{t('account.signatures-none')}</Muted>}
      <ul className={styles.list}>
        {answer?.signatures.map((one) => (
          <li key={one.seq} className={styles.line}>
            <Line signature={one} onReported={signatures.renew} />
          </li>
        ))}
      </ul>
      <div className={styles.acts}>
        {before !== null && <Button onClick={() => setBefore(null)}>{t('account.signatures-newest')}</Button>}
        {answer?.more && last && <Button onClick={() => setBefore(last.seq)}>{t('account.signatures-older')}</Button>}
      </div>
    </Section>
  );
}

interface LineProps {
  readonly signature: MySignature;
  readonly onReported: () => void;
}

function Line({ signature, onReported }: LineProps) {
  const { t } = useWords();
  const styles = useStyles();
  const { what, how } = useSignedWords(signature);
  const [asking, setAsking] = useState(false);
  return (
    <>
      <div className={styles.top}>
        <span className={styles.name}>{what}</span>
        {signature.reported ? (
          <Muted>{t('account.reported')}</Muted>
        ) : (
          !asking && (
            <Button size="small" aria-label={t('account.not-me-of', { what })} onClick={() => setAsking(true)}>
              {t('account.not-me')}
            </Button>
          )
        )}
      </div>
      <Muted>{how}</Muted>
      {asking && !signature.reported && (
        <ReportForm
          seq={signature.seq}
          onClose={() => setAsking(false)}
          onReported={() => {
            setAsking(false);
            onReported();
          }}
        />
      )}
    </>
  );
}

interface ReportFormProps {
  readonly seq: number;
  readonly onClose: () => void;
  readonly onReported: () => void;
}

function ReportForm({ seq, onClose, onReported }: ReportFormProps) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  const [note, setNote] = useState('');
  const report = (): void =>
    void act.run(async () => {
      await session.call('reportSignature', { body: { seq, note: note.trim() } });
      announce(t('account.reported'));
      onReported();
    });
  return (
    <div className={styles.form}>
      <Muted>{t('account.not-me-what')}</Muted>
      <Field label={t('account.not-me-note')}>
        <Textarea value={note} maxLength={1000} onChange={(_, { value }) => setNote(value)} />
      </Field>
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <div className={styles.acts}>
        <Button appearance="primary" disabledFocusable={act.busy} onClick={report}>
          {t('account.not-me-send')}
        </Button>
        <Button onClick={onClose}>{t('bank.cancel')}</Button>
      </div>
    </div>
  );
}
