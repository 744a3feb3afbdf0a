/** The practice class beside somebody's tasks. */
import type { Task } from '../../core/contract/session.js';
import { PracticeBand } from '../practice/practice-band.js';
import { useWords } from '../words/words.js';
import { PeriodSection } from './period-section.js';

export function PracticeSection({ task }: { readonly task: Task }) {
  const { t } = useWords();
  const { period } = task;
  return (
    <PeriodSection {...{ period, tasks: [task] }} title={t('practice.of', { period: t(`period.${period}`) })}>
      <PracticeBand />
    </PeriodSection>
  );
}
