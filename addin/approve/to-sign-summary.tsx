/** What the PIN will be asked for: how many, of whom, in whose name. */
import { makeStyles } from '@fluentui/react-components';
import type { RecordLine, RecordsToSign } from '../../core/contract/signing.js';
import { RESULT_NAMES } from '../../core/words/levels.js';
import { Disclosure } from '../parts/disclosure.js';
import { column } from '../parts/styles.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({ box: column('8px'), lead: { margin: 0 }, names: { margin: 0, paddingLeft: '20px' } });

export interface ToSignSummaryProps {
  readonly className: string;
  readonly chosen: readonly RecordLine[];
  readonly leader: RecordsToSign['leader'];
}

export function ToSignSummary({ className, chosen, leader }: ToSignSummaryProps) {
  const { t } = useWords();
  const styles = useStyles();
  const n = chosen.length;
  return (
    <div className={styles.box}>
      <p className={styles.lead}>
        {t('approve.sign-lead', { n, class: className })}
        {leader && ` ${t('approve.sign-as', { name: leader.name, office: leader.office })}`}
      </p>
      <Disclosure label={t('approve.sign-who', { n })}>
        <ol className={styles.names}>
          {chosen.map(({ pupil, name, result }) => (
            <li key={pupil}>
              {name}
              {result !== null && `, ${RESULT_NAMES[result]}`}
            </li>
          ))}
        </ol>
      </Disclosure>
    </div>
  );
}
