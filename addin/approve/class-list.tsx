/** Every class with its five steps; those with something to approve first. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { ClassProgress } from '../../core/contract/progress.js';
import { LongList } from '../lists/long-list.js';
import { useFinding } from '../lists/use-finding.js';
import { Notice } from '../parts/notice.js';
import { Section } from '../parts/section.js';
import { Sign } from '../parts/sign.js';
import { StepsStrip } from '../parts/steps-strip.js';
import { breaks, column, paper, row } from '../parts/styles.js';
import { stepsOf } from '../progress/steps-of.js';
import { useWords } from '../words/words.js';
import { inOrder, waitingIn } from '../progress/class-order.js';

const useStyles = makeStyles({
  cards: { display: 'grid', gap: '12px', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 340px), 1fr))' },
  place: { display: 'grid', minWidth: 0 },
  card: { ...column('10px'), ...paper, ...breaks },
  top: { ...row('2px 8px'), justifyContent: 'space-between' },
  name: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  note: { display: 'flex', gap: '8px', alignItems: 'flex-start', margin: 0 },
  act: { marginTop: 'auto', paddingTop: '4px' },
});

/** By class or by its homeroom teacher. */
const textOf = ({ className, homeroomTeacher }: ClassProgress): string => `${className} ${homeroomTeacher ?? ''}`;

export interface ClassListProps {
  readonly classes: readonly ClassProgress[];
  readonly onOpen: (classId: string) => void;
}

export function ClassList({ classes, onOpen }: ClassListProps) {
  const { t } = useWords();
  const styles = useStyles();
  const { box, found } = useFinding('class', classes, textOf, t('list.find-class'));
  const { waiting, others } = inOrder(found);
  if (classes.length === 0) return <Notice tone="info" title={t('approve.no-classes')} />;
  const cards = (list: readonly ClassProgress[], first: boolean) => (
    <LongList className={styles.cards} itemClass={styles.place} items={list} keyOf={({ classId }) => classId}>
      {(one, index) => <ClassCard one={one} primary={first && index === 0} onOpen={() => onOpen(one.classId)} />}
    </LongList>
  );
  return (
    <>
      {box}
      {waiting.length > 0 && (
        <Section title={t('approve.waiting', { n: waiting.length })}>{cards(waiting, true)}</Section>
      )}
      {others.length > 0 && <Section title={t('approve.others', { n: others.length })}>{cards(others, false)}</Section>}
    </>
  );
}

interface ClassCardProps {
  readonly one: ClassProgress;
  readonly primary: boolean;
  readonly onOpen: () => void;
}

function ClassCard({ one, primary, onOpen }: ClassCardProps) {
  const { t } = useWords();
  const styles = useStyles();
  const title = useId();
  const waiting = waitingIn(one);
  return (
    <article className={styles.card} aria-labelledby={title}>
      <div className={styles.top}>
        <h3 id={title} className={styles.name}>
          {t('tasks.class', { name: one.className })}
        </h3>
        <span className={styles.quiet}>{one.homeroomTeacher}</span>
      </div>
      <StepsStrip steps={stepsOf(one, t)} label={t('approve.steps-of', { class: one.className })} />
      {one.undecided > 0 && (
        <p className={styles.note}>
          <Sign tone="waiting" /> {t('promotion.waiting', { n: one.undecided })}
        </p>
      )}
      {one.flagged > 0 && (
        <p className={styles.note}>
          <Sign tone="warning" /> {t('approve.flagged', { n: one.flagged })}
        </p>
      )}
      {one.withoutCertificate.length > 0 && (
        <p className={styles.note}>
          <Sign tone="waiting" /> {t('approve.without-certificate', { names: one.withoutCertificate.join(', ') })}
        </p>
      )}
      <div className={styles.act}>
        <Button appearance={primary ? 'primary' : 'secondary'} onClick={onOpen}>
          {waiting > 0
            ? t('approve.open-waiting', { class: one.className, n: waiting })
            : t('approve.open', { class: one.className })}
        </Button>
      </div>
    </article>
  );
}
