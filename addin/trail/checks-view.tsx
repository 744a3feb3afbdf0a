/** What the last looking over found, and the signed notes with what is given away of them. */
import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import type { TrailState } from '../../core/contract/trail.js';
import { saveFile } from '../device/save-file.js';
import { useAnnounce } from '../frame/announcer.js';
import { Loading } from '../frame/loading.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Notice } from '../parts/notice.js';
import { Section } from '../parts/section.js';
import { breaks, row } from '../parts/styles.js';
import { useCopied } from '../frame/use-copied.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/words.js';
import { MoreList } from '../lists/more-list.js';

const useStyles = makeStyles({
  short: breaks,
  text: { width: '100%', '& textarea': { fontFamily: 'monospace' } },
  acts: row('8px'),
});

export function ChecksView() {
  const { t } = useWords();
  const { state, again } = useAnswer('trailState', {});
  if (state.kind === 'loading') return <Loading text={t('trail.loading')} rows={4} />;
  if (state.kind === 'failed') return <FailureNotice failure={state.failure} onRetry={again} />;
  return (
    <>
      <LastCheck checked={state.answer.checked} />
      <Notes notes={state.answer.notes} verifier={state.answer.key} />
    </>
  );
}

function LastCheck({ checked }: Pick<TrailState, 'checked'>) {
  const { t, moment } = useWords();
  if (checked === null) {
    return (
      <Notice tone="waiting" title={t('trail.never')}>
        {t('trail.never-remedy')}
      </Notice>
    );
  }
  const { at, events, findings, more } = checked;
  const said = { n: events, when: moment(at), k: findings.length + more };
  if (findings.length === 0) {
    return (
      <Section title={t('trail.last-check')}>
        <Notice tone="done" title={t('trail.agrees', said)} />
      </Section>
    );
  }
  return (
    <Section title={t('trail.last-check')}>
      <Notice tone="error" title={t('trail.differs', said)}>
        {t('trail.differs-remedy')}
      </Notice>
      <MoreList items={findings} keyOf={(finding) => finding} textOf={(finding) => finding}>
        {(finding) => finding}
      </MoreList>
      {more > 0 && <Muted>{t('trail.more-findings', { n: more })}</Muted>}
    </Section>
  );
}

interface NotesProps extends Pick<TrailState, 'notes'> {
  readonly verifier: string | null;
}

function Notes({ notes, verifier }: NotesProps) {
  const { t, moment } = useWords();
  const styles = useStyles();
  const announce = useAnnounce();
  const [newest, ...earlier] = notes;
  if (!newest) return <Notice tone="info" title={t('trail.no-notes')} />;
  const save = (): void => {
    const file = `${String(newest.size).padStart(12, '0')}.note`;
    saveFile(file, new Blob([newest.text], { type: 'text/plain' }));
    announce(t('trail.saved', { file }));
  };
  return (
    <Section title={t('trail.notes')} lead={t('trail.notes-lead')}>
      <Muted>{t('trail.note-line', { n: newest.size, when: moment(newest.at) })}</Muted>
      <Copied label={t('trail.short')} text={newest.short} />
      <div className={styles.acts}>
        <Button appearance="primary" onClick={save}>
          {t('trail.save-note')}
        </Button>
      </div>
      {verifier !== null && (
        <Field label={t('trail.key')}>
          <Textarea className={styles.text} readOnly value={verifier} resize="vertical" rows={2} />
        </Field>
      )}
      <MoreList
        items={earlier}
        keyOf={({ size }) => String(size)}
        textOf={({ size, at, short }) => `${t('trail.note-line', { n: size, when: moment(at) })} ${short}`}
      >
        {({ size, at, short }) => (
          <>
            {t('trail.note-line', { n: size, when: moment(at) })}: <code className={styles.short}>{short}</code>
          </>
        )}
      </MoreList>
    </Section>
  );
}

function Copied({ label, text }: { readonly label: string; readonly text: string }) {
  const { t } = useWords();
  const styles = useStyles();
  const { box, copied, copy } = useCopied({ done: t('trail.copied'), byHand: t('trail.copy-by-hand') });
  return (
    <>
      <Field label={label}>
        <Textarea className={styles.text} textarea={{ ref: box }} readOnly value={text} rows={1} />
      </Field>
      <div className={styles.acts}>
        <Button onClick={copy}>{t('trail.copy')}</Button>
        {copied !== null && <Muted>{t(copied ? 'trail.copied' : 'trail.copy-by-hand')}</Muted>}
      </div>
    </>
  );
}
