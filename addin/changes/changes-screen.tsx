/** Chờ xác nhận: what the administrator would change, for the principal's word; and what became of it. */
import '../words/of-late-screens.js';
import { Loading } from '../frame/loading.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Screen } from '../parts/screen.js';
import { Section } from '../parts/section.js';
import { useKeptFocus } from '../parts/use-kept-focus.js';
import { useAnswer } from '../session/use-answer.js';
import { useWords } from '../words/words.js';
import { ProposalItem } from './proposal-item.js';
import { MoreList } from '../lists/more-list.js';
import type { Proposal } from '../../core/contract/proposals.js';

export function ChangesScreen({ focus }: { readonly focus: boolean }) {
  const { t } = useWords();
  const box = useKeptFocus<HTMLElement>();
  const { state, again, renew } = useAnswer('proposals', {});
  const all = state.kind === 'ready' ? state.answer.proposals : [];
  const waiting = all.filter(({ decided }) => decided === null);
  const decided = all.filter((one) => one.decided !== null);
  const textOf = ({ kind, by, lines }: Proposal): string =>
    [t(`changes.kind-${kind}`), by, ...lines.flatMap(({ what, name }) => [what, name])].join(' ');
  const lead = waiting.length > 0 ? t('changes.lead', { n: waiting.length }) : t('changes.lead-none');
  return (
    <Screen title={t('changes.title')} {...(state.kind === 'ready' && { lead })} focus={focus}>
      {state.kind === 'loading' && <Loading text={t('changes.loading')} rows={4} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={again} />}
      {waiting.length > 0 && (
        <Section box={box} title={t('changes.waiting')}>
          <MoreList items={waiting} keyOf={({ id }) => id} textOf={textOf} place="waiting">
            {(one) => <ProposalItem one={one} onDecided={renew} />}
          </MoreList>
        </Section>
      )}
      {decided.length > 0 && (
        <Section title={t('changes.decided')}>
          <MoreList items={decided} keyOf={({ id }) => id} textOf={textOf} place="decided">
            {(one) => <ProposalItem one={one} onDecided={renew} />}
          </MoreList>
        </Section>
      )}
    </Screen>
  );
}
