/** Đề nghị đặt lại mật khẩu: asked for by one, confirmed by another, who gets the slip. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { People, Slip } from '../../core/contract/accounts.js';
import { useAnnounce } from '../frame/announcer.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Section } from '../parts/section.js';
import { breaks, column, row } from '../parts/styles.js';
import { useSession } from '../session/session-context.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';
import { MoreList } from '../lists/more-list.js';

const useStyles = makeStyles({
  line: { ...column('6px'), ...breaks },
  name: { fontWeight: tokens.fontWeightSemibold },
  acts: row('8px'),
});

export interface ResetsSectionProps {
  readonly resets: People['resets'];
  readonly onSlips: (slips: readonly Slip[]) => void;
  readonly onChanged: () => void;
}

export function ResetsSection({ resets, onSlips, onChanged }: ResetsSectionProps) {
  const { t, moment } = useWords();
  const styles = useStyles();
  const session = useSession();
  const announce = useAnnounce();
  const act = useAct();
  if (resets.length === 0) return null;
  const decide = (id: string, accept: boolean): void =>
    void act.run(async () => {
      const { slip } = await session.call('confirmReset', { params: { id }, body: { accept } });
      if (slip) return onSlips([slip]);
      announce(t('people.reset-refused'));
      onChanged();
    });
  return (
    <Section raised title={t('people.resets', { n: resets.length })} lead={t('people.resets-lead')}>
      <MoreList items={resets} keyOf={({ id }) => id} textOf={({ name, by }) => `${name} ${by}`} label={t('list.find')}>
        {({ id, name, by, at, factor, can }) => (
          <div className={styles.line}>
            <span className={styles.name}>{t(factor ? 'people.reset-of-both' : 'people.reset-of', { name })}</span>
            <Muted>{t('people.reset-by', { by, at: moment(at) })}</Muted>
            {can.includes('confirm-reset') ? (
              <div className={styles.acts}>
                <Button
                  appearance="primary"
                  aria-label={`${t('people.reset-confirm')}: ${name}`}
                  disabledFocusable={act.busy}
                  onClick={() => decide(id, true)}
                >
                  {t('people.reset-confirm')}
                </Button>
                <Button
                  aria-label={`${t('people.reset-refuse')}: ${name}`}
                  disabledFocusable={act.busy}
                  onClick={() => decide(id, false)}
                >
                  {t('people.reset-refuse')}
                </Button>
              </div>
            ) : (
              <Muted>{t('people.reset-waits')}</Muted>
            )}
          </div>
        )}
      </MoreList>
      {act.failure !== null && <FailureNotice failure={act.failure} />}
    </Section>
  );
}
