/** Another school's sealed statement: chosen, checked step by step, its seal compared, entered. */
import { Button, Checkbox, makeStyles } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { type CheckedStatement, MOST_BUNDLE } from '../../core/contract/transfers.js';
import { FileButton } from '../parts/file-button.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { breaks, column } from '../parts/styles.js';
import { sentFile } from '../reports/document-fields.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';
import { CheckedSteps } from './checked-steps.js';

const useStyles = makeStyles({ form: { ...column('12px'), ...breaks, alignItems: 'flex-start' } });

export interface StatementFormProps {
  readonly label: string;
  readonly enter: (body: { readonly statement: string; readonly seal: string }) => Promise<void>;
}

export function StatementForm({ label, enter }: StatementFormProps) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const act = useAct();
  const [chosen, setChosen] = useState<{ readonly file: string; readonly checked: CheckedStatement } | null>(null);
  const [odd, setOdd] = useState(false);
  const [same, setSame] = useState(false);
  const [tried, setTried] = useState(false);
  const choose = (file: File): void => {
    setChosen(null);
    setSame(false);
    setTried(false);
    setOdd(file.size > MOST_BUNDLE);
    if (file.size > MOST_BUNDLE) return;
    void act.run(async () => {
      const { bytes } = await sentFile(file);
      setChosen({ file: bytes, checked: await session.call('checkStatement', { body: { statement: bytes } }) });
    });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (chosen === null || !same) return;
    void act.run(() => enter({ statement: chosen.file, seal: chosen.checked.seal }));
  };
  return (
    <form className={styles.form} aria-label={label} noValidate onSubmit={submit}>
      <FileButton label={label} accept=".zip" onFile={choose} />
      {act.busy && <Muted>{t('transfers.checking-statement')}</Muted>}
      {odd && <Notice tone="warning" title={t('transfers.statement-odd')} />}
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      {chosen && <Checked {...chosen.checked} />}
      {chosen?.checked.verdict === 'valid' && (
        <>
          <Checkbox
            label={t('transfers.statement-same')}
            checked={same}
            onChange={(_, { checked: ticked }) => setSame(ticked === true)}
          />
          {tried && !same && <span role="alert">{t('transfers.seal-missing')}</span>}
          <Button type="submit" appearance="primary" disabledFocusable={act.busy}>
            {t('transfers.enter-statement')}
          </Button>
        </>
      )}
    </form>
  );
}

function Checked({ statement, verdict, steps, seal, sealHolder }: CheckedStatement) {
  const { t, moment } = useWords();
  const { kind, from, to, at } = statement;
  const path = t(`transfers.statement-${kind}`, { school: kind === 'received' ? to.name : from.name });
  return (
    <>
      <Notice tone={verdict === 'valid' ? 'done' : verdict === 'unknown' ? 'warning' : 'error'} title={path}>
        {t(`transfers.statement-is-${verdict}`, { when: moment(at) })}
      </Notice>
      <CheckedSteps documents={[{ path, verdict, school: null, schoolYear: null, steps }]} />
      <Muted>{t('transfers.seal', { holder: sealHolder, fingerprint: seal.match(/.{1,4}/g)!.join(' ') })}</Muted>
    </>
  );
}
