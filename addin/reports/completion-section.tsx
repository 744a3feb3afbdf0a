/** Báo cáo hoàn tất of each group whose day has passed: what was signed, and the next one for the principal to sign. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Completions } from '../../core/contract/completions.js';
import { DownloadButton } from '../files/download-button.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Section } from '../parts/section.js';
import { column, row } from '../parts/styles.js';
import { useKeptFocus } from '../parts/use-kept-focus.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/words.js';
import { CompletionForm } from './completion-form.js';

const useStyles = makeStyles({
  group: { ...column('8px'), outlineStyle: 'none' },
  name: { fontWeight: tokens.fontWeightSemibold },
  acts: row('8px'),
});

export function CompletionSection({ onDone }: { readonly onDone: (said: string) => void }) {
  const { t } = useWords();
  const { state, again, renew } = useAnswer('completions', {});
  if (state.kind === 'loading') return null;
  if (state.kind === 'failed') return <FailureNotice failure={state.failure} onRetry={again} />;
  const groups = state.answer.groups.filter(({ over, signed }) => over || signed.length > 0);
  if (groups.length === 0) return null;
  const done = (said: string): void => {
    renew();
    onDone(said);
  };
  return (
    <Section raised title={t('completion.title')} lead={t('completion.lead')}>
      {groups.map((group) => (
        <Group
          key={`${group.schoolYear} ${group.group}`}
          group={group}
          signs={state.answer.can.includes('sign-completion') && group.over}
          onDone={done}
        />
      ))}
    </Section>
  );
}

interface GroupProps {
  readonly group: Completions['groups'][number];
  readonly signs: boolean;
  readonly onDone: (said: string) => void;
}

function Group({ group: { schoolYear, group, ends, signed }, signs, onDone }: GroupProps) {
  const { t, day, moment } = useWords();
  const styles = useStyles();
  const box = useKeptFocus<HTMLDivElement>();
  const [open, setOpen] = useState(false);
  return (
    <div ref={box} tabIndex={-1} className={styles.group}>
      <span className={styles.name}>{t(`reports.group.${group}`, { year: schoolYear, day: day(ends) })}</span>
      {signed.length === 0 && <Muted>{t('completion.none')}</Muted>}
      {signed.map(({ id, number, signedAt, by }) => (
        <div key={id} className={styles.acts}>
          <span>{t('completion.signed', { number, by, when: moment(signedAt) })}</span>
          <DownloadButton
            label={t('completion.print', { number })}
            fetchFile={(call) => call('completionPrint', { params: { completion: id } })}
          />
          <DownloadButton
            label={t('completion.file', { number })}
            fetchFile={(call) => call('completionFile', { params: { completion: id } })}
          />
        </div>
      ))}
      {signs && !open && (
        <div className={styles.acts}>
          <Button onClick={() => setOpen(true)}>
            {t(signed.length === 0 ? 'completion.open' : 'completion.anew')}
          </Button>
        </div>
      )}
      {open && (
        <CompletionForm
          schoolYear={schoolYear}
          group={group}
          onBack={() => setOpen(false)}
          onDone={(said) => {
            setOpen(false);
            onDone(said);
          }}
        />
      )}
    </div>
  );
}
