/** What was checked of a bundle, document by document, in the words of “Kiểm tra”. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { CheckedArrival } from '../../core/contract/transfers.js';
import type { Step } from '../../core/signing/verify/steps.js';
import { Disclosure } from '../parts/disclosure.js';
import { Sign } from '../parts/sign.js';
import { breaks, column } from '../parts/styles.js';
import { reasonText, stepName, toneOf } from '../verify/step-words.js';
import '../words/verifying.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  group: column('8px'),
  line: { display: 'flex', gap: '8px', alignItems: 'flex-start', ...breaks },
  words: { ...column('2px'), ...breaks },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function CheckedSteps({ documents }: Pick<CheckedArrival, 'documents'>) {
  const words = useWords();
  const styles = useStyles();
  return (
    <Disclosure label={words.t('transfers.steps', { n: documents.length })}>
      {documents.map(({ path, steps }) => (
        <div key={path} className={styles.group}>
          <span>{path}</span>
          {(steps as readonly Step[]).map((step) => (
            <div key={step.code} className={styles.line}>
              <Sign tone={toneOf(step.ok)} />
              <div className={styles.words}>
                <span>{stepName(step, words)}</span>
                <span className={styles.quiet}>{reasonText(step, words)}</span>
              </div>
            </div>
          ))}
        </div>
      ))}
    </Disclosure>
  );
}
