/** A small form for one act: what it asks for, save, cancel; what is refused is shown in it and nothing typed is lost. */
import { Button, makeStyles } from '@fluentui/react-components';
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { useAnnounce } from '../frame/announcer.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { column, paper, row } from '../parts/styles.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  form: { ...column('12px'), ...paper, maxWidth: '640px', '& input': { minWidth: 0 } },
  fields: { display: 'grid', gap: '12px', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 220px), 1fr))' },
  acts: row('8px'),
});

export interface ActFormProps {
  readonly title: string;
  readonly lead?: string;
  readonly save: () => Promise<void>;
  readonly onCancel: () => void;
  readonly children: ReactNode;
}

export function ActForm({ title, lead, save, onCancel, children }: ActFormProps) {
  const { t } = useWords();
  const styles = useStyles();
  const act = useAct();
  const announce = useAnnounce();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('select, input')?.focus(), []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void act.run(async () => {
      await save();
      announce(t('pupils.saved'));
    });
  };
  return (
    <form ref={form} className={styles.form} aria-label={title} noValidate onSubmit={submit}>
      {lead !== undefined && <Muted>{lead}</Muted>}
      <div className={styles.fields}>{children}</div>
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={act.busy}>
          {t('pupils.save')}
        </Button>
        <Button onClick={onCancel}>{t('pupils.cancel')}</Button>
      </div>
    </form>
  );
}
