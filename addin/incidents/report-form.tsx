/** The report itself: her words, what her machine says (all of it to be read), a picture if she wants. */
import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { useAnnounce } from '../frame/announcer.js';
import { useDiagnosis } from '../help/use-diagnosis.js';
import { Disclosure } from '../parts/disclosure.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Section } from '../parts/section.js';
import { column, row } from '../parts/styles.js';
import { useAct } from '../session/use-act.js';
import { useMe } from '../session/use-me.js';
import { useSession } from '../session/session-context.js';
import { blobToBase64 } from '../device/blob-to-base64.js';
import { useWords } from '../words/words.js';
import { DiagnosisLines } from './diagnosis-lines.js';
import { useIncidentDraft } from './drafts.js';
import { PictureChoice } from './picture-choice.js';

export const SHORTEST = 5;
export const LONGEST = 2000;
const useStyles = makeStyles({
  form: { ...column('12px'), maxWidth: '720px' },
  text: { '& textarea': { minHeight: '120px' } },
  inside: column('8px'),
  acts: row('8px'),
});

export function ReportForm({ onSent }: { readonly onSent: () => void }) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  const [draft, setDraft] = useIncidentDraft(`${useMe()?.userId} report`);
  const [tried, setTried] = useState(false);
  const diagnosis = useDiagnosis();
  const short = draft.text.trim().length < SHORTEST;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (short) return;
    void act.run(async () => {
      const { id, text, picture } = draft;
      const sent = picture && (await blobToBase64(picture.bytes));
      await session.call('reportIncident', { body: { id, text, diagnosis, picture: sent } });
      setDraft(null);
      setTried(false);
      announce(t('incidents.sent'));
      onSent();
    });
  };
  return (
    <Section title={t('incidents.report')} raised>
      <form className={styles.form} aria-label={t('incidents.report')} noValidate onSubmit={submit}>
        <Field
          label={t('incidents.text')}
          hint={t('incidents.text-hint')}
          {...(tried && short && { validationMessage: t('incidents.text-missing') })}
        >
          <Textarea
            className={styles.text}
            textarea={{ maxLength: LONGEST }}
            value={draft.text}
            resize="vertical"
            onChange={(_, { value }) => setDraft({ text: value })}
          />
        </Field>
        <PictureChoice picture={draft.picture} onChoose={(picture) => setDraft({ picture })} />
        <Disclosure label={t('incidents.diagnosis')} open>
          <div className={styles.inside}>
            <Muted>{t('incidents.diagnosis-lead')}</Muted>
            <DiagnosisLines diagnosis={diagnosis} />
          </div>
        </Disclosure>
        {act.failure !== null && (
          <>
            <FailureNotice failure={act.failure} />
            <Muted>{t('incidents.waits')}</Muted>
          </>
        )}
        <div className={styles.acts}>
          <Button type="submit" appearance="primary" disabledFocusable={act.busy}>
            {t('incidents.send')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
