/** What the office asks back, as its document says it or the portal's own answer file. */
import { makeStyles } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { LongTextField } from '../parts/long-text-field.js';
import { Muted } from '../parts/muted.js';
import { column } from '../parts/styles.js';
import { useAct } from '../session/use-act.js';
import { useSession } from '../session/session-context.js';
import { useWords } from '../words/words.js';
import { AnswerActs } from './answer-acts.js';
import { DocumentFields, isAnswerFile, isWhole, NO_DOCUMENT, sentDocument } from './document-fields.js';

const useStyles = makeStyles({ form: column('12px') });

export interface QuestionFormProps {
  readonly report: string;
  readonly onBack: () => void;
  readonly onEntered: () => void;
}

export function QuestionForm({ report, onBack, onEntered }: QuestionFormProps) {
  const { t } = useWords();
  const styles = useStyles();
  const session = useSession();
  const act = useAct();
  const [typed, setTyped] = useState(NO_DOCUMENT);
  const [words, setWords] = useState('');
  const [tried, setTried] = useState(false);
  const fromFile = isAnswerFile(typed.file);
  const lacks = !fromFile && words.trim() === '';
  const enter = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!isWhole(typed) || lacks) return;
    void act.run(async () => {
      const body = { ...(await sentDocument(typed)), words: fromFile ? null : words.trim() };
      await session.call('enterQuestion', { params: { report }, body });
      onEntered();
    });
  };
  return (
    <form className={styles.form} aria-label={t('reports.enter-question')} noValidate onSubmit={enter}>
      <DocumentFields typed={typed} onChange={setTyped} tried={tried} />
      {fromFile ? (
        <Muted>{t('reports.question-from-file')}</Muted>
      ) : (
        <LongTextField
          label={t('reports.question-words')}
          value={words}
          onChange={setWords}
          limit={2000}
          fault={tried && lacks ? t('reports.missing') : null}
        />
      )}
      <AnswerActs act={act} onBack={onBack} />
    </form>
  );
}
