/** KT.: who signs for the principal is told so before, with the document; who may not, how she could. */
import type { RecordsToSign } from '../../core/contract/signing.js';
import { Notice } from '../parts/notice.js';
import { useAnswer } from '../session/use-answer.js';
import { useMe } from '../session/use-me.js';
import { today } from '../words/today.js';
import { useWords } from '../words/words.js';
import { standingOf } from './delegation-standing.js';

export interface SigningForProps {
  readonly approves: boolean;
  readonly leader: RecordsToSign['leader'];
}

export function SigningFor({ approves, leader }: SigningForProps) {
  const { t, day } = useWords();
  const me = useMe();
  // Whoever gives delegations signs under none.
  const vice = me?.can.includes('delegate') !== true;
  const { state } = useAnswer('delegations', vice ? {} : null);
  if (!vice) return null;
  if (!approves) {
    return (
      <Notice tone="info" title={t('approve.no-delegation')}>
        {t('approve.no-delegation-remedy')}
      </Notice>
    );
  }
  const mine =
    state.kind === 'ready'
      ? state.answer.delegations.find((one) => one.userId === me?.userId && standingOf(one, today()) === 'now')
      : undefined;
  return (
    <Notice tone="info" title={t('approve.signing-for', { office: leader?.office ?? 'KT.' })}>
      {mine &&
        t('approve.signing-for-under', { document: mine.document, from: day(mine.fromDay), to: day(mine.toDay) })}
    </Notice>
  );
}
