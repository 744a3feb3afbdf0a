/** What was found in the sheet, with the ways to mend it. */
import { useAnnounce } from '../frame/announcer.js';
import { CheckSummary } from '../findings/check-summary.js';
import { checkWords } from '../findings/check-words.js';
import type { FindingActs } from '../findings/finding-acts.js';
import { FindingsList } from '../findings/findings-list.js';
import { Section } from '../parts/section.js';
import { useLatest } from '../parts/use-latest.js';
import { ResultsSection } from '../results/results-section.js';
import type { SheetActs, SheetState } from '../sheet/sheet-state.js';
import { useWords } from '../words/words.js';

interface FoundProps {
  readonly answer: NonNullable<SheetState['checked']>;
  readonly previewing: boolean;
  readonly acts: FindingActs;
}

export function Found({ answer, previewing, acts }: FoundProps) {
  const { t } = useWords();
  return (
    <>
      {!previewing && <CheckSummary answer={answer} />}
      {answer.issues.length > 0 && (
        <Section raised title={t('findings.title')}>
          <FindingsList findings={answer.issues} pupils={answer.pupils} acts={acts} />
        </Section>
      )}
      <ResultsSection answer={answer} />
    </>
  );
}

export function useFindingActs(state: SheetState, acts: SheetActs): FindingActs {
  const { t } = useWords();
  const announce = useAnnounce();
  const latest = useLatest(state);
  return {
    goTo: (place) => void acts.goTo(place),
    fix: (findings) =>
      void acts.fix(findings).then(() => {
        const { failure, checked } = latest.current;
        if (failure) return;
        announce(t('sheet.fixed', { n: findings.length, rest: checked ? checkWords(checked, t) : '' }));
      }),
  };
}
