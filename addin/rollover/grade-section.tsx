/** The classes of a grade; all of them at once where there are several. */
import { Button, makeStyles } from '@fluentui/react-components';
import type { RolloverLine } from '../../core/contract/rollover.js';
import type { Grade } from '../../core/law/law.js';
import { useAnnounce } from '../frame/announcer.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Section } from '../parts/section.js';
import { useKeptFocus } from '../parts/use-kept-focus.js';
import { useAct } from '../session/use-act.js';
import { useWords } from '../words/words.js';
import { ClassLine, waitingIn } from './class-line.js';
import type { RolloverActs } from './rollover-acts.js';

const useStyles = makeStyles({ button: { alignSelf: 'flex-start' } });

export interface GradeSectionProps {
  readonly grade: Grade;
  readonly lines: readonly RolloverLine[];
  readonly opened: boolean;
  readonly acts: RolloverActs | null;
}

export function GradeSection({ grade, lines, opened, acts }: GradeSectionProps) {
  const { t } = useWords();
  const styles = useStyles();
  const announce = useAnnounce();
  const act = useAct();
  const box = useKeptFocus<HTMLElement>();
  const ready = lines.filter((line) => waitingIn(line) > 0 && line.numbers.toChoose === 0);
  const n = ready.reduce((sum, line) => sum + waitingIn(line), 0);
  const all = (): void =>
    void act.run(async () => {
      await acts!.carryOut({ lines: ready.map(({ classId, grade: own, seen }) => ({ classId, grade: own, seen })) });
      announce(t('rollover.carried-out', { n }));
    });
  return (
    <Section raised box={box} title={t('rollover.grade', { grade })}>
      {acts && opened && ready.length > 1 && (
        <Button className={styles.button} disabledFocusable={act.busy} onClick={all}>
          {t('rollover.carry-out-grade', { grade, n })}
        </Button>
      )}
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      {lines.map((line) => (
        <ClassLine key={line.classId} line={line} opened={opened} acts={acts} />
      ))}
    </Section>
  );
}
