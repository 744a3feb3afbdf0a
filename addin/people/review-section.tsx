/** Rà soát: the principal signs off this term's accounts and hats as the list below shows them. */
import { Button } from '@fluentui/react-components';
import type { People } from '../../core/contract/accounts.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Notice } from '../parts/notice.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';

export function ReviewSection({ people, onChanged }: { readonly people: People; readonly onChanged: () => void }) {
  const { t, moment } = useWords();
  const session = useSession();
  const act = useAct();
  const { review, schoolYear, can, digest } = people;
  const term = t(`people.${people.term}`, { year: schoolYear });
  const done = (): void =>
    void act.run(async () => {
      await session.call('reviewAccounts', { body: { digest } });
      onChanged();
    });
  if (!review && !can.includes('review-accounts')) {
    return <Notice tone="waiting" title={t('people.review-waits', { term })} />;
  }
  return (
    <>
      {act.failure !== null && <FailureNotice failure={act.failure} onRetry={onChanged} />}
      {review ? (
        <Notice tone="done" title={t('people.reviewed', { term, by: review.by, at: moment(review.at) })} />
      ) : (
        <Notice
          tone="warning"
          title={t('people.review', { term })}
          actions={
            <Button appearance="primary" disabledFocusable={act.busy} onClick={done}>
              {t('people.review-do')}
            </Button>
          }
        >
          {t('people.review-what')}
        </Notice>
      )}
    </>
  );
}
