/** The practice class beside somebody's tasks. */
import type { Task } from '../../core/contract/session.js';
import { Section } from '../parts/section.js';
import { PeriodSection } from './period-section.js';
import { PracticeBand } from '../practice/practice-band.js';
import { useWords } from '../words/words.js';

export function PracticeSection({ task }: { readonly task: Task }) {
  const { t } = useWords();
  return (
    <Section title={t('practice.title')}>
      <PracticeBand />
      <PeriodSection period={task.period} tasks={[task]} />
    </Section>
  );
}
