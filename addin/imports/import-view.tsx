/** One import: how its file was understood, what it would change, and what became of it. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Import } from '../../core/contract/imports.js';
import { useAnnounce } from '../frame/announcer.js';
import { Loading } from '../frame/loading.js';
import { goTo } from '../frame/route.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Notice } from '../parts/notice.js';
import { Section } from '../parts/section.js';
import { column } from '../parts/styles.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/words.js';
import { ImportActs } from './import-acts.js';
import { ImportGroups } from './import-groups.js';
import { Understood } from './understood.js';

const useStyles = makeStyles({ box: column('16px'), back: { alignSelf: 'flex-start' } });

/** How often it is asked how far writing is, ms. */
const EVERY = 1000;

export function ImportView({ importId }: { readonly importId: string }) {
  const { t } = useWords();
  const styles = useStyles();
  const asking = useAnswer('readImport', { params: { importId } });
  // An act's own answer is newer than what was asked for before it.
  const [answered, setAnswered] = useState<Import | null>(null);
  const { state, again, renew } = asking;
  useEffect(() => setAnswered(null), [state]);
  const shown = answered ?? (state.kind === 'ready' ? state.answer : null);
  const running = shown?.job?.state === 'running';
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(renew, EVERY);
    return () => clearInterval(timer);
  }, [running, renew]);
  return (
    <div className={styles.box}>
      <Button className={styles.back} onClick={() => goTo('imports')}>
        {t('imports.back')}
      </Button>
      {shown === null && state.kind === 'loading' && <Loading text={t('imports.loading')} rows={6} />}
      {shown === null && state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={again} />}
      {shown && <Whole shown={shown} onAnswer={setAnswered} renew={renew} />}
    </div>
  );
}

interface WholeProps {
  readonly shown: Import;
  readonly onAnswer: (answer: Import) => void;
  readonly renew: () => void;
}

function Whole({ shown, onAnswer, renew }: WholeProps) {
  const { t, day } = useWords();
  useSpoken(shown);
  const isOpen = shown.state === 'open';
  return (
    <>
      <Outcome shown={shown} />
      {isOpen && (
        <Section
          raised
          title={t('imports.preview')}
          lead={`${shown.fileName}. ${t(`imports.preview-lead-${shown.what}`, { day: day(shown.day) })}`}
        >
          <ImportGroups shown={shown} onAnswer={onAnswer} />
        </Section>
      )}
      {!isOpen && shown.counts.refused > 0 && (
        <Section raised title={shown.fileName}>
          <ImportGroups shown={shown} onAnswer={onAnswer} />
        </Section>
      )}
      <ImportActs shown={shown} onAnswer={onAnswer} renew={renew} />
      {shown.sheets.length > 0 && <Understood sheets={shown.sheets} />}
    </>
  );
}

function Outcome({ shown: { what, state, result, job } }: { readonly shown: Import }) {
  const { t } = useWords();
  if (state === 'done' && result) {
    return (
      <Notice tone={result.waits ? 'waiting' : 'done'} title={t(`imports.done-${what}`, countsOf(result))}>
        {result.waits && t('imports.waits')}
      </Notice>
    );
  }
  if (state === 'undone') return <Notice tone="info" title={t('imports.undone')} />;
  if (state === 'dropped') return <Notice tone="info" title={t('imports.dropped')} />;
  if (job?.state === 'cancelled') return <Notice tone="info" title={t('imports.cancelled')} />;
  if (!job?.why) return null;
  return (
    <Notice tone="error" title={job.why.reason}>
      {job.why.remedy}
    </Notice>
  );
}

const countsOf = ({ created, changed, classes }: NonNullable<Import['result']>) => ({ created, changed, classes });

/** Ends of acts in a sentence, for those who listen. */
function useSpoken({ what, state, result }: Import): void {
  const { t } = useWords();
  const announce = useAnnounce();
  useEffect(() => {
    if (state === 'done' && result) announce(t(`imports.done-${what}`, countsOf(result)));
    if (state === 'undone') announce(t('imports.undone'));
    // The counts are the same import's: what it became is told once.
  }, [state, announce, t]);
}
