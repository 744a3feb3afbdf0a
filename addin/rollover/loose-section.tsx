/** Pupils in no class: somebody chooses for each, and carries each out by herself. */
import { Button } from '@fluentui/react-components';
import type { Rollover } from '../../core/contract/rollover.js';
import { useAnnounce } from '../frame/announcer.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Section } from '../parts/section.js';
import { useKeptFocus } from '../parts/use-kept-focus.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';
import { PupilPlaces } from './pupil-places.js';
import type { RolloverActs } from './rollover-acts.js';

export interface LooseSectionProps {
  readonly answer: Pick<Rollover, 'loose' | 'opened'>;
  readonly acts: RolloverActs | null;
}

export function LooseSection({ answer: { loose, opened }, acts }: LooseSectionProps) {
  const { t } = useWords();
  const announce = useAnnounce();
  const act = useAct();
  const box = useKeptFocus<HTMLElement>();
  const ready = loose.filter(({ placed, to }) => placed === null && to !== null);
  const carryOut = (pupil: string, seen: string): void =>
    void act.run(async () => {
      await acts!.carryOut({ pupils: [{ pupil, seen }] });
      announce(t('rollover.carried-out', { n: 1 }));
    });
  return (
    <Section raised box={box} title={t('rollover.loose')} lead={t('rollover.loose-lead')}>
      <PupilPlaces pupils={loose} grade={null} acts={acts} />
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      {acts &&
        opened &&
        ready.map(({ pupil, name, seen }) => (
          <Button key={pupil} disabledFocusable={act.busy} onClick={() => carryOut(pupil, seen)}>
            {t('rollover.carry-out-one', { name })}
          </Button>
        ))}
    </Section>
  );
}
