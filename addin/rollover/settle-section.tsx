/** Places dự kiến of pupils on whom there is a result or a decision now. */
import { Button, makeStyles } from '@fluentui/react-components';
import type { Rollover } from '../../core/contract/rollover.js';
import { useAnnounce } from '../frame/announcer.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Section } from '../parts/section.js';
import { breaks } from '../parts/styles.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';
import type { RolloverActs } from './rollover-acts.js';
import { toWords } from './where.js';
import { FoundList } from '../lists/found-list.js';

const useStyles = makeStyles({
  list: { ...breaks, listStyleType: 'disc', paddingLeft: '20px' },
  button: { alignSelf: 'flex-start' },
});

export const toSettle = ({ lines }: Pick<Rollover, 'lines'>) =>
  lines.flatMap(({ pupils }) => pupils.flatMap((one) => (one.settles ? [{ ...one, settles: one.settles }] : [])));

export interface SettleSectionProps {
  readonly answer: Pick<Rollover, 'lines'>;
  readonly acts: RolloverActs | null;
}

export function SettleSection({ answer, acts }: SettleSectionProps) {
  const { t } = useWords();
  const styles = useStyles();
  const announce = useAnnounce();
  const act = useAct();
  const waiting = toSettle(answer);
  const n = waiting.length;
  const settle = (): void =>
    void act.run(async () => {
      await acts!.settle(waiting.map(({ pupil }) => pupil));
      announce(t('rollover.settled', { n }));
    });
  return (
    <Section raised title={t('rollover.settle')} lead={t('rollover.settle-lead')}>
      <FoundList
        items={waiting}
        keyOf={({ pupil }) => pupil}
        className={styles.list}
        textOf={({ name }) => name}
        place="settle"
      >
        {({ name, settles: { kind, to } }) =>
          kind === 'stays'
            ? t('rollover.settle-stays', { name })
            : t('rollover.settle-moves', { name, where: toWords(to, t, true) })
        }
      </FoundList>
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      {acts && (
        <Button className={styles.button} appearance="primary" disabledFocusable={act.busy} onClick={settle}>
          {t('rollover.settle-act', { n })}
        </Button>
      )}
    </Section>
  );
}
