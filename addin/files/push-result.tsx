/** The screen after a push of a file: numbers, open conflicts, lists, the file back. */
import { Button, makeStyles } from '@fluentui/react-components';
import type { UploadAnswer } from '../../core/contract/sheet.js';
import { goTo } from '../frame/route.js';
import { checkWords } from '../findings/check-words.js';
import { FindingsList } from '../findings/findings-list.js';
import { Disclosure } from '../parts/disclosure.js';
import { Section } from '../parts/section.js';
import { row } from '../parts/styles.js';
import { ConflictsPanel } from '../push/conflicts-panel.js';
import { Outcome } from '../push/outcome.js';
import { RefusedList } from '../push/refused-list.js';
import { SettledNotice } from '../push/settled-notice.js';
import { type Conflicts, openConflicts } from '../push/use-conflicts.js';
import { useWords } from '../words/words.js';
import { MarkedFileButton } from './marked-file-button.js';
import { NewSheets } from './new-sheets.js';
import { ResultsSection } from '../results/results-section.js';

const useStyles = makeStyles({ actions: row('8px') });

export interface PushResultProps {
  readonly answer: UploadAnswer;
  readonly conflicts: Conflicts;
  readonly onAnother: () => void;
}

export function PushResult({ answer, conflicts, onAnother }: PushResultProps) {
  const { t } = useWords();
  const styles = useStyles();
  const { settled } = conflicts;
  const open = openConflicts(conflicts);
  // What was refused is mended in the file that shows it: nothing comes before that.
  const refused = answer.parts.some((part) => (part.answer?.refused.length ?? 0) > 0);
  return (
    <>
      <Outcome parts={answer.parts} pupils={answer.pupils} findings={answer.issues} open={open}>
        {settled && <SettledNotice settled={settled} />}
        {settled && settled.refused.length > 0 && (
          <RefusedList refused={settled.refused} pupils={answer.pupils} findings={answer.issues} />
        )}
        {open > 0 && <ConflictsPanel conflicts={conflicts} pupils={answer.pupils} />}
      </Outcome>
      <Section raised title={t('outcome.next')}>
        {settled && settled.mine + settled.theirs > 0 ? (
          <NewSheets parts={answer.parts} />
        ) : (
          <MarkedFileButton answer={answer} hint={t('upload.marked-hint-pushed')} primary={refused && open === 0} />
        )}
        {answer.issues.length > 0 && (
          <Disclosure label={`${t('findings.show-all')}: ${checkWords(answer, t)}`}>
            <FindingsList findings={answer.issues} pupils={answer.pupils} />
          </Disclosure>
        )}
        <div className={styles.actions}>
          <Button appearance={open > 0 || refused ? 'secondary' : 'primary'} onClick={() => goTo('tasks')}>
            {t('outcome.to-tasks')}
          </Button>
          <Button onClick={onAnother}>{t('outcome.another-file')}</Button>
        </div>
      </Section>
      <ResultsSection answer={answer} />
    </>
  );
}
