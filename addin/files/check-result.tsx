/** Numbers of a check and the marked file, then the findings and the results. */
import type { UploadAnswer } from '../../core/contract/sheet.js';
import { CheckSummary } from '../findings/check-summary.js';
import { FindingsList } from '../findings/findings-list.js';
import { Section } from '../parts/section.js';
import { useWords } from '../words/words.js';
import { MarkedFileButton } from './marked-file-button.js';
import { ResultsSection } from '../results/results-section.js';

export interface CheckResultProps {
  readonly answer: UploadAnswer;
  /** What would be sent stands above; the numbers are there. */
  readonly previewing: boolean;
}

export function CheckResult({ answer, previewing }: CheckResultProps) {
  const { t } = useWords();
  return (
    <>
      {!previewing && (
        <CheckSummary answer={answer}>
          <MarkedFileButton answer={answer} hint={t('upload.marked-hint')} />
        </CheckSummary>
      )}
      {answer.issues.length > 0 && (
        <Section raised title={t('findings.title')}>
          <FindingsList findings={answer.issues} pupils={answer.pupils} />
        </Section>
      )}
      <ResultsSection answer={answer} />
    </>
  );
}
