/** Nhân sự: what waits around accounts first, then everybody's account, with first passwords to print. */
import '../words/of-late-screens.js';
import { useState } from 'react';
import type { Slip } from '../../core/contract/accounts.js';
import { Loading } from '../frame/loading.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Screen } from '../parts/screen.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/words.js';
import { AccountsSection } from './accounts-section.js';
import { FactorRule } from './factor-rule.js';
import { ReportsSection } from './reports-section.js';
import { ResetsSection } from './resets-section.js';
import { ReviewSection } from './review-section.js';
import { SlipSheet } from './slip-sheet.js';

export function PeopleScreen({ focus }: { readonly focus: boolean }) {
  const { t } = useWords();
  const people = useAnswer('people', {});
  // They are said once: nothing takes them off the screen but the person herself.
  const [slips, setSlips] = useState<readonly Slip[] | null>(null);
  const { state } = people;
  if (slips) return <SlipSheet slips={slips} onClose={() => setSlips(null)} />;
  const printed = (made: readonly Slip[]): void => {
    setSlips(made);
    people.renew();
  };
  return (
    <Screen title={t('people.title')} lead={t('people.lead')} focus={focus}>
      {state.kind === 'loading' && <Loading text={t('people.loading')} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={people.again} />}
      {state.kind === 'ready' && (
        <>
          <ReportsSection people={state.answer} onChanged={people.renew} />
          <ResetsSection resets={state.answer.resets} onSlips={printed} onChanged={people.renew} />
          <ReviewSection people={state.answer} onChanged={people.renew} />
          <AccountsSection people={state.answer} onSlips={printed} onChanged={people.renew} />
          <FactorRule people={state.answer} onChanged={people.renew} />
        </>
      )}
    </Screen>
  );
}
