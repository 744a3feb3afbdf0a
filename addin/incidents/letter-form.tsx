/** Some words about one incident; what is typed stays until it has arrived, under one number. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { FailureNotice } from '../parts/failure-notice.js';
import { LongTextField } from '../parts/long-text-field.js';
import { column, row } from '../parts/styles.js';
import { useAct } from '../session/use-act.js';
import { useMe } from '../session/use-me.js';
import { useWords } from '../words/words.js';
import { useIncidentDraft } from './drafts.js';
import { LONGEST, SHORTEST } from './report-form.js';

const useStyles = makeStyles({ form: { ...column('8px'), maxWidth: '720px' }, acts: row('8px') });

interface Way {
  readonly label: string;
  readonly primary?: boolean;
  readonly send: (letter: { readonly id: string; readonly text: string }) => Promise<void>;
}

export interface LetterFormProps {
  /** What it is about. */
  readonly about: string;
  readonly label: string;
  readonly ways: readonly Way[];
}

export function LetterForm({ about, label, ways }: LetterFormProps) {
  const { t } = useWords();
  const styles = useStyles();
  const act = useAct();
  const [draft, setDraft] = useIncidentDraft(`${useMe()?.userId} ${about}`);
  const [tried, setTried] = useState(false);
  const short = draft.text.trim().length < SHORTEST;
  const send = (way: Way): void => {
    setTried(true);
    if (short) return;
    void act.run(async () => {
      await way.send({ id: draft.id, text: draft.text });
      setDraft(null);
    });
  };
  return (
    <div className={styles.form}>
      <LongTextField
        label={label}
        value={draft.text}
        limit={LONGEST}
        onChange={(text) => setDraft({ text })}
        fault={tried && short ? t('incidents.text-missing') : null}
      />
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <div className={styles.acts}>
        {ways.map((way) => (
          <Button
            key={way.label}
            appearance={way.primary ? 'primary' : 'secondary'}
            disabledFocusable={act.busy}
            onClick={() => send(way)}
          >
            {way.label}
          </Button>
        ))}
      </div>
    </div>
  );
}
