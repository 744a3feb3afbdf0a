/** A file to begin with, and the imports there were. */
import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { type ChosenFile, readChosen } from '../files/chosen-file.js';
import { DownloadButton } from '../files/download-button.js';
import { FilePicker } from '../files/file-picker.js';
import { Loading } from '../frame/loading.js';
import { goTo } from '../frame/route.js';
import { Working } from '../frame/working.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Section } from '../parts/section.js';
import { breaks, column, row } from '../parts/styles.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  box: column('16px'),
  day: { maxWidth: '320px', '& input': { minWidth: 0 } },
  list: { ...column('12px'), listStyleType: 'none', margin: 0, padding: 0 },
  line: { ...row('4px 12px'), ...breaks, justifyContent: 'space-between' },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  export: { alignSelf: 'flex-start' },
});

export function StartImport() {
  const { t, locale } = useWords();
  const styles = useStyles();
  const session = useSession();
  const act = useAct();
  const input = useRef<HTMLInputElement>(null);
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [from, setFrom] = useState('');
  const take = ([first]: readonly File[]): void => {
    if (!first) return;
    setFile(null);
    void act.run(async () => {
      const chosen = await readChosen(first, locale);
      setFile(chosen);
      const query = { name: chosen.name.slice(-200), ...(from !== '' && { day: from }) };
      const { id } = await session.call('importPupils', { query, body: chosen.bytes });
      goTo('imports', [id!]);
    });
  };
  return (
    <div className={styles.box}>
      <Field className={styles.day} label={t('imports.day')} hint={t('imports.day-hint')}>
        <Input type="date" value={from} onChange={(_, { value }) => setFrom(value)} />
      </Field>
      <FilePicker file={file} input={input} primary onFiles={take} />
      {act.busy && file && <Working text={t('imports.reading', { file: file.name })} />}
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      <div className={styles.export}>
        <DownloadButton label={t('imports.export')} fetchFile={(call) => call('pupilsWorkbook', {})} />
      </div>
      <Latest />
    </div>
  );
}

function Latest() {
  const { t, day } = useWords();
  const styles = useStyles();
  const { state, again } = useAnswer('imports', {});
  return (
    <Section title={t('imports.latest')}>
      {state.kind === 'loading' && <Loading text={t('imports.loading')} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={again} />}
      {state.kind === 'ready' && state.answer.imports.length === 0 && <Muted>{t('imports.none')}</Muted>}
      {state.kind === 'ready' && (
        <ul className={styles.list}>
          {state.answer.imports.map((one) => (
            <li key={one.id} className={styles.line}>
              <span>
                <span className={styles.name}>{one.fileName}</span>{' '}
                <span className={styles.quiet}>
                  {t(`imports.state-${one.state}`)}. {t('imports.by', { by: one.by, day: day(one.at.slice(0, 10)) })}
                </span>
              </span>
              <Button
                aria-label={t('imports.open-of', { file: one.fileName })}
                onClick={() => goTo('imports', [one.id])}
              >
                {t('imports.open')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
