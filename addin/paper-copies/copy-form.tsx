/** A copy on paper of one pupil's record, for a purpose that stands on it. */
import { Button, Field, makeStyles } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { PURPOSE } from '../../core/contract/paper-copies.js';
import type { Pupil } from '../../core/contract/pupils.js';
import { saveFile } from '../device/save-file.js';
import { useAnnounce } from '../frame/announcer.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { ListSelect } from '../parts/list-select.js';
import { Notice } from '../parts/notice.js';
import { Section } from '../parts/section.js';
import { column, row } from '../parts/styles.js';
import { TextField } from '../parts/text-field.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({ form: column('12px'), acts: row('8px') });

export function CopyForm({ pupil: { code, issued, times } }: { readonly pupil: Pupil }) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  // What was never issued is no record yet; the newest year first.
  const years = times.filter(({ schoolYear }) => issued.some((one) => one.schoolYear === schoolYear)).reverse();
  const [chosen, setChosen] = useState(years[0]?.classId ?? '');
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  if (years.length === 0) return null;
  const purpose = typed.trim();
  const short = purpose.length < PURPOSE.least;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (short) return;
    void act.run(async () => {
      setDone(null);
      const params = { classId: chosen, pupil: code };
      const { name, content } = await session.call('printCopy', { params, body: { purpose } });
      const file = name ?? 'Ban-giay.pdf';
      saveFile(file, content);
      const said = t('copies.done', { file });
      announce(said);
      setDone(said);
      setTyped('');
      setTried(false);
    });
  };
  return (
    <Section title={t('copies.title')} lead={t('copies.lead')}>
      <form className={styles.form} aria-label={t('copies.title')} noValidate onSubmit={submit}>
        <Field label={t('copies.class')}>
          <ListSelect value={chosen} onChoose={setChosen}>
            {years.map(({ classId, className, schoolYear }) => (
              <option key={`${classId} ${schoolYear}`} value={classId}>
                {`${className} (${schoolYear})`}
              </option>
            ))}
          </ListSelect>
        </Field>
        <TextField
          label={t('copies.purpose')}
          hint={t('copies.purpose-hint')}
          fault={tried && short ? t('copies.purpose-missing') : null}
          value={typed}
          onChange={setTyped}
          limit={PURPOSE.most}
        />
        {act.failure !== null && <FailureNotice failure={act.failure} />}
        {done !== null && <Notice tone="done" title={done} />}
        <div className={styles.acts}>
          <Button type="submit" disabledFocusable={act.busy}>
            {t('copies.print')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
