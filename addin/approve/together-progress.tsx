/** How far the act over several classes is: the whole, and each class. */
import { makeStyles } from '@fluentui/react-components';
import { column } from '../parts/styles.js';
import { SigningProgress } from '../signer/signing-progress.js';
import type { Run } from '../records/use-run.js';
import { useWords } from '../words/words.js';
import { keyIn, type OpenedClass } from './sign-classes.js';

const useStyles = makeStyles({
  box: column('12px'),
  list: { ...column('2px'), listStyleType: 'none', margin: 0, padding: 0 },
});

export interface TogetherProgressProps {
  readonly run: Run;
  readonly classes: readonly OpenedClass[];
}

export function TogetherProgress({ run, classes }: TogetherProgressProps) {
  const { t } = useWords();
  const styles = useStyles();
  const { done, of, asking, stopping, stop, results } = run;
  return (
    <div className={styles.box}>
      <SigningProgress
        done={done}
        of={of}
        text={t('together.progress', { done, of })}
        asking={asking}
        onStop={stopping ? null : stop}
      />
      <ul className={styles.list}>
        {classes.map(({ classId, className, lines }) => {
          const through = lines.filter(({ pupil }) => results.has(keyIn(classId, pupil))).length;
          return (
            <li key={classId}>{t('together.class-progress', { class: className, done: through, of: lines.length })}</li>
          );
        })}
      </ul>
    </div>
  );
}
