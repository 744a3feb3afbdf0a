/** Numbers of a check and the marked file, then the findings and the results. */
import { makeStyles } from '@fluentui/react-components';
import type { UploadAnswer } from '../../core/contract/sheet.js';
import type { RuleCode } from '../../core/messages/vi/rules.js';
import { countFindings } from '../findings/group.js';
import { FindingsList } from '../findings/findings-list.js';
import { Section } from '../parts/section.js';
import { Sign, type Tone } from '../parts/sign.js';
import { column } from '../parts/styles.js';
import { RefusedParts } from '../push/refused-parts.js';
import { useWords, type Words } from '../words/words.js';
import { MarkedFileButton } from './marked-file-button.js';
import { ResultsSection } from './results-section.js';

const MISSING: RuleCode = 'value-missing';
const useStyles = makeStyles({
  list: { ...column('8px'), listStyleType: 'none', margin: 0, padding: 0 },
  line: { display: 'flex', gap: '8px' },
});

/** The same sentence for the eye and for the screen reader. */
export function checkWords(answer: UploadAnswer, t: Words['t']): string {
  const { errors, warnings, pupils } = countFindings(answer.issues);
  if (errors + warnings === 0) return t('check.clean');
  const counts = `${t('check.errors', { n: errors })}, ${t('check.warnings', { n: warnings })}`;
  return pupils === 0 ? counts : `${counts} ${t('check.pupils', { n: pupils })}`;
}

export interface CheckResultProps {
  readonly answer: UploadAnswer;
  /** What would be sent stands above; the numbers are there. */
  readonly previewing: boolean;
}

export function CheckResult({ answer, previewing }: CheckResultProps) {
  const { t } = useWords();
  return (
    <>
      {!previewing && <CheckSummary answer={answer} />}
      {answer.issues.length > 0 && (
        <Section raised title={t('findings.title')}>
          <FindingsList findings={answer.issues} pupils={answer.pupils} />
        </Section>
      )}
      <ResultsSection answer={answer} />
    </>
  );
}

function CheckSummary({ answer }: { readonly answer: UploadAnswer }) {
  const { t } = useWords();
  const styles = useStyles();
  const { errors } = countFindings(answer.issues);
  const missing = answer.issues.some(({ rule }) => rule === MISSING);
  const line = (tone: Tone, text: string) => (
    <li className={styles.line}>
      <Sign tone={tone} /> <span>{text}</span>
    </li>
  );
  return (
    <Section raised focus title={`${t('check.title')}: ${checkWords(answer, t)}`}>
      <RefusedParts parts={answer.parts} />
      <ul className={styles.list}>
        {errors > 0 ? line('error', t('check.errors-pass')) : line('done', t('check.ready'))}
        {missing && line('info', t('check.missing-pass'))}
      </ul>
      <MarkedFileButton file={answer.file} hint={t('upload.marked-hint')} />
    </Section>
  );
}
