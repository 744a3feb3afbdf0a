/** One class and grade: its numbers, its new classes, its pupils, and the button that carries it out. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { RolloverLine } from '../../core/contract/rollover.js';
import { gradeAfter } from '../../core/rollover/proposal.js';
import { useAnnounce } from '../frame/announcer.js';
import { Disclosure } from '../parts/disclosure.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { breaks, column, row } from '../parts/styles.js';
import { useAct } from '../session/use-act.js';
import type { Translate } from '../words/text.js';
import { useWords } from '../words/words.js';
import { LineChoice } from './line-choice.js';
import { PupilPlaces } from './pupil-places.js';
import type { RolloverActs } from './rollover-acts.js';

const useStyles = makeStyles({
  box: { ...column('8px'), borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: '12px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  numbers: { ...breaks, margin: 0, paddingLeft: '20px' },
  acts: row('8px'),
});

export const waitingIn = ({ pupils, numbers }: RolloverLine): number => pupils.length - numbers.done;

export interface ClassLineProps {
  readonly line: RolloverLine;
  readonly opened: boolean;
  /** Null for who only looks. */
  readonly acts: RolloverActs | null;
}

export function ClassLine({ line, opened, acts }: ClassLineProps) {
  const { t } = useWords();
  const styles = useStyles();
  const announce = useAnnounce();
  const act = useAct();
  const [changing, setChanging] = useState(false);
  const { classId, className, grade, seen, pupils, numbers } = line;
  const waiting = waitingIn(line);
  const name = { class: className, grade };
  const carryOut = (): void =>
    void act.run(async () => {
      await acts!.carryOut({ lines: [{ classId, grade, seen }] });
      announce(t('rollover.carried-out', { n: waiting }));
    });
  return (
    <article className={styles.box} aria-label={t('rollover.line', name)}>
      <h3 className={styles.title}>{t('rollover.line', name)}</h3>
      <ul className={styles.numbers}>
        {numbersOf(line, t, acts !== null).map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {act.failure !== null && <FailureNotice failure={act.failure} />}
      {acts && waiting > 0 && !changing && (
        <div className={styles.acts}>
          {opened && numbers.toChoose === 0 && (
            <Button appearance="primary" disabledFocusable={act.busy} onClick={carryOut}>
              {t('rollover.carry-out', { n: waiting, ...name })}
            </Button>
          )}
          <Button onClick={() => setChanging(true)}>{t('rollover.change', name)}</Button>
        </div>
      )}
      {acts && changing && <LineChoice line={line} acts={acts} onClose={() => setChanging(false)} />}
      <Disclosure label={t('rollover.pupils', { n: pupils.length })}>
        <PupilPlaces pupils={pupils} grade={grade} acts={acts} />
      </Disclosure>
    </article>
  );
}

function numbersOf(line: RolloverLine, t: Translate, chooses: boolean): string[] {
  const { grade, numbers } = line;
  const { up, stays, finishes, left, provisional, toChoose, done } = numbers;
  const next = gradeAfter(grade) ?? grade;
  return [
    ...(up > 0 ? [t('rollover.up', { n: up, grade: next, class: classesOf(line, next, t) })] : []),
    ...(stays > 0 ? [t('rollover.stays', { n: stays, grade, class: classesOf(line, grade, t) })] : []),
    ...(finishes > 0 ? [t('rollover.finishes', { n: finishes })] : []),
    ...(left > 0 ? [t('rollover.leaves', { n: left })] : []),
    ...(provisional > 0 ? [t('rollover.provisional', { n: provisional })] : []),
    ...(toChoose > 0 ? [t(chooses ? 'rollover.to-choose' : 'rollover.waits-choice', { n: toChoose })] : []),
    ...(done > 0 ? [t('rollover.done', { n: done })] : []),
  ];
}

/** The class they go to, where it is one. */
function classesOf({ pupils }: RolloverLine, to: number, t: Translate): string {
  const names = new Set(
    pupils.flatMap(({ to: one, placed }) =>
      placed === null && one?.kind === 'class' && one.grade === to ? [one.className] : [],
    ),
  );
  const [only, ...more] = names;
  return only === undefined ? t('rollover.no-class') : more.length > 0 ? t('rollover.some-classes') : only;
}
