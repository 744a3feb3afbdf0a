/** Going up a class, for the homeroom teacher: why she waits for the principal, and what was decided. */
import type { RecordLine } from '../../core/contract/signing.js';
import { PROMOTION_DECISION } from '../../core/record/promotion-kinds.js';
import { Notice } from '../parts/notice.js';
import { useWords } from '../words/words.js';

export function PromotionNote({ line: { owed, promotion, result } }: { readonly line: RecordLine }) {
  const { t } = useWords();
  const { kind, decision, proposesNot, basis } = promotion;
  if (basis === '') return null;
  if (decision?.stands) {
    if (kind === 'to-close') return null;
    const { promoted, by, reason } = decision;
    // Her tick was a proposal; where it is left as it was, sheet and transcript say two things.
    const differs = proposesNot === promoted;
    return (
      <Notice
        tone={differs ? 'warning' : 'info'}
        title={t(promoted ? 'sign.decided-yes' : 'sign.decided-no', { by, reason })}
      >
        {differs && t(promoted ? 'sign.tick-remove' : 'sign.tick-add')}
      </Notice>
    );
  }
  if (!owed.some(({ fields }) => fields.includes(PROMOTION_DECISION))) return null;
  return (
    <Notice tone="waiting" title={t(result === null ? 'sign.undecided-not-assessed' : 'sign.undecided')}>
      {decision && `${t('sign.decision-ended')} `}
      {t('sign.undecided-remedy')}
    </Notice>
  );
}
