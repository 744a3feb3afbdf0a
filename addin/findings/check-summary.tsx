/** The numbers of a check and what they mean for sending. */
import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { UploadAnswer } from '../../core/contract/sheet.js';
import type { RuleCode } from '../../core/codes/rules.js';
import { Section } from '../parts/section.js';
import { Sign, type Tone } from '../parts/sign.js';
import { column } from '../parts/styles.js';
import { RefusedParts } from './refused-parts.js';
import { useWords } from '../words/words.js';
import { checkWords } from './check-words.js';
import { countFindings } from './group.js';

const MISSING: RuleCode = 'value-missing';
const useStyles = makeStyles({
  list: { ...column('8px'), listStyleType: 'none', margin: 0, padding: 0 },
  line: { display: 'flex', gap: '8px' },
});

export interface CheckSummaryProps {
  readonly answer: Pick<UploadAnswer, 'parts' | 'issues'>;
  readonly children?: ReactNode;
}

export function CheckSummary({ answer, children }: CheckSummaryProps) {
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
      {children}
    </Section>
  );
}
