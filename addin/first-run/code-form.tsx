/** The one-time code of the server's console; an address that carries it is taken up at once. */
import { Button, makeStyles } from '@fluentui/react-components';
import { type FormEvent, useEffect, useState } from 'react';
import type { Day } from '../../core/codes/day.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { column, paper } from '../parts/styles.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';
import { TextField } from '../parts/text-field.js';

const useStyles = makeStyles({ form: { ...column('12px'), ...paper }, button: { alignSelf: 'flex-start' } });

export interface Opened {
  readonly code: string;
  readonly today: Day;
  readonly years: readonly string[];
}

/** The code in an address of the console: `#/first-run?code=…`. */
const carried = (): string => new URLSearchParams(location.hash.split('?')[1] ?? '').get('code') ?? '';

export function CodeForm({ onOpened }: { readonly onOpened: (opened: Opened) => void }) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const act = useAct();
  const [code, setCode] = useState(carried);
  const [tried, setTried] = useState(false);
  const open = (): void =>
    void act.run(async () => {
      const { today, years } = await session.call('openFirstRun', { body: { code: code.trim() } });
      onOpened({ code: code.trim(), today, years });
    });
  useEffect(() => {
    if (code !== '') open();
    // Only what the address brought.
  }, []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (code.trim() !== '') open();
  };
  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <TextField
        label={t('first-run.code')}
        hint={t('first-run.code-hint')}
        fault={tried && code.trim() === '' ? t('first-run.code-missing') : null}
        value={code}
        onChange={setCode}
        limit={100}
      />
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <Button className={styles.button} type="submit" appearance="primary" disabledFocusable={act.busy}>
        {t(act.busy ? 'first-run.opening' : 'first-run.open')}
      </Button>
    </form>
  );
}
