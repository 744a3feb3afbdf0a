/** How the year's table stands: being set up, changes waiting, duties nobody holds. */
import { Button } from '@fluentui/react-components';
import type { Duties } from '../../core/contract/duties.js';
import { useAnnounce } from '../frame/announcer.js';
import { goTo } from '../frame/route.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Notice } from '../parts/notice.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useMe } from '../session/use-me.js';
import { useWords } from '../words/words.js';

export interface DutyNoticesProps {
  readonly answer: Duties;
  readonly gaps: number;
  readonly onChanged: () => void;
}

export function DutyNotices({ answer, gaps, onChanged }: DutyNoticesProps) {
  const { t } = useWords();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  const can = useMe()?.can ?? [];
  const confirm = (): void =>
    void act.run(async () => {
      await session.call('confirmDuties', { body: {} });
      announce(t('duties.confirmed'));
      onChanged();
    });
  const confirms = answer.can.includes('confirm-duties') && answer.lines.length > 0;
  return (
    <>
      {answer.confirmedAt === null && answer.schoolYear === answer.years[0] && (
        <Notice
          tone="info"
          title={t('duties.setting-up')}
          {...(confirms && {
            actions: (
              <Button disabledFocusable={act.busy} onClick={confirm}>
                {t('duties.confirm')}
              </Button>
            ),
          })}
        >
          {t('duties.setting-up-why')}
        </Notice>
      )}
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      {answer.waiting > 0 && (
        <Notice
          tone="waiting"
          title={t('duties.waiting', { n: answer.waiting })}
          {...(can.includes('read-proposals') && {
            actions: <Button onClick={() => goTo('changes')}>{t('duties.waiting-open')}</Button>,
          })}
        >
          {t('duties.waiting-why')}
        </Notice>
      )}
      {gaps > 0 && (
        <Notice tone="warning" title={t('duties.gaps', { n: gaps })}>
          {t('duties.gaps-why')}
        </Notice>
      )}
    </>
  );
}
