/** What will be pushed, before it is, and what became of it. */
import { useEffect } from 'react';
import type { FindingActs } from '../findings/finding-acts.js';
import { lateScreen } from '../frame/late-screen.js';
import type { CellLinks } from '../push/cell-name.js';
import { PushPreview } from '../push/push-preview.js';
import type { Conflicts } from '../push/use-conflicts.js';
import type { SheetActs, SheetState } from '../sheet/sheet-state.js';

const loadOutcome = async () => (await import('./sheet-outcome.js')).SheetOutcome;
const SheetOutcome = lateScreen(loadOutcome);

interface PushStepsProps {
  readonly state: SheetState;
  readonly acts: SheetActs;
  readonly conflicts: Conflicts;
  readonly findingActs: FindingActs;
}

export function PushSteps({ state, acts, conflicts, findingActs }: PushStepsProps) {
  const { busy, checked, pushed, previewing } = state;
  const links: CellLinks = { goTo: (pupil, field) => void acts.goToValue(pupil, field) };
  // There before it is needed: what became of a push is shown though the line is lost right after it.
  useEffect(() => {
    if (previewing) loadOutcome().catch(() => undefined);
  }, [previewing]);
  return (
    <>
      {pushed && (
        <SheetOutcome
          answer={pushed}
          conflicts={conflicts}
          links={links}
          findingActs={findingActs}
          onClose={acts.back}
        />
      )}
      {checked && !pushed && previewing && (
        <PushPreview
          parts={checked.parts}
          pupils={checked.pupils}
          links={links}
          busy={busy !== null && busy !== 'read'}
          onSend={() => void acts.push()}
          onBack={acts.back}
        />
      )}
    </>
  );
}
