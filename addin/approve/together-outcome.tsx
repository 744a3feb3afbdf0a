/** What became of each class of the act, and of each record that was refused. */
import { Button, makeStyles } from '@fluentui/react-components';
import { Stopped } from '../api/failures.js';
import { Notice } from '../parts/notice.js';
import { Section } from '../parts/section.js';
import { OutcomeList, RefusedList, refusedOf } from '../records/outcome-list.js';
import { SigningFailure } from '../signer/signing-failure.js';
import type { RunState } from '../records/use-run.js';
import { useWords } from '../words/words.js';
import { keyIn, type OpenedClass } from './sign-classes.js';

const useStyles = makeStyles({ act: { alignSelf: 'flex-start' } });

export interface TogetherOutcomeProps {
  readonly run: RunState;
  readonly classes: readonly OpenedClass[];
  readonly onGoOn: () => void;
}

export function TogetherOutcome({ run: { kind, results, failure }, classes, onGoOn }: TogetherOutcomeProps) {
  const { t } = useWords();
  const styles = useStyles();
  const items = classes.flatMap(({ classId, className, lines }) =>
    lines.map(({ pupil, name }) => ({ key: keyIn(classId, pupil), name, className })),
  );
  const signed = items.filter(({ key }) => results.get(key) === null).length;
  const refused = refusedOf(
    items,
    results,
    ({ key }) => key,
    ({ name, className }) => t('together.refused-name', { name, class: className }),
  );
  const left = items.length - results.size;
  return (
    <Section raised focus title={t(kind === 'done' ? 'approve.over' : 'approve.interrupted')}>
      {kind === 'done' && signed > 0 && (
        <Notice tone="done" title={t('approve.signed', { n: signed })}>
          {t('approve.next')}
        </Notice>
      )}
      {kind === 'interrupted' && <Notice tone="warning" title={t('approve.stopped', { n: signed })} />}
      {kind === 'interrupted' && !(failure instanceof Stopped) && <SigningFailure failure={failure} />}
      <OutcomeList
        items={classes.map(({ classId, className, lines }) => {
          const n = lines.filter(({ pupil }) => results.get(keyIn(classId, pupil)) === null).length;
          const rest = lines.length - n;
          return rest === 0
            ? { key: classId, tone: 'done', name: t('together.class-done', { class: className, n }) }
            : { key: classId, tone: 'waiting', name: t('together.class-left', { class: className, n, left: rest }) };
        })}
      />
      <RefusedList title={t('approve.refused', { n: refused.length })} refused={refused} />
      {kind === 'interrupted' && left > 0 && (
        <Button className={styles.act} appearance="primary" size="large" onClick={onGoOn}>
          {t('approve.go-on', { n: left })}
        </Button>
      )}
    </Section>
  );
}
