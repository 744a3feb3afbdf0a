/** What became of the records of one act, by what the server says now: signed, refused with reason, not signed. */
import { makeStyles, tokens } from '@fluentui/react-components';
import type { RecordLine } from '../../core/contract/signing.js';
import { mayChangeValues } from '../../core/record/record-states.js';
import { ConnectionLost, Stopped } from '../api/failures.js';
import { Notice } from '../parts/notice.js';
import { Section } from '../parts/section.js';
import { Sign } from '../parts/sign.js';
import { breaks, column } from '../parts/styles.js';
import { SigningFailure } from '../signer/signing-failure.js';
import type { RunState } from '../signer/use-run.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({
  list: { ...column('8px'), listStyleType: 'none', margin: 0, padding: 0 },
  line: { display: 'flex', gap: '8px' },
  words: { ...column('2px'), ...breaks },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export interface RecordsOutcomeProps {
  readonly run: RunState;
  readonly lines: readonly RecordLine[];
}

export function RecordsOutcome({ run, lines }: RecordsOutcomeProps) {
  const { t } = useWords();
  const styles = useStyles();
  const { kind, results, failure, of } = run;
  const refused = lines.flatMap((line) => {
    const why = results.get(line.pupil);
    return why ? [{ line, why }] : [];
  });
  const signed = lines.filter((line) => !mayChangeValues(line.state)).length;
  const told = [...results.values()].filter((one) => one === null).length;
  return (
    <Section raised focus title={t(kind === 'done' ? 'sign.records-done' : 'sign.interrupted')}>
      {kind === 'done' && told > 0 && <Notice tone="done" title={t('sign.records-signed', { n: told })} />}
      {kind === 'interrupted' && (
        <Notice tone="warning" title={t('sign.records-so-far', { signed, rest: lines.length - signed })}>
          {t('sign.records-whole')}
        </Notice>
      )}
      {/* By now the server has been asked again: a connection that was lost is back. */}
      {kind === 'interrupted' && !(failure instanceof Stopped || failure instanceof ConnectionLost) && (
        <SigningFailure failure={failure} />
      )}
      {refused.length > 0 && (
        <>
          <Notice tone="error" title={t('sign.records-refused', { n: refused.length, of })} />
          <ul className={styles.list}>
            {refused.map(({ line, why }) => (
              <li key={line.pupil} className={styles.line}>
                <Sign tone="error" />
                <span className={styles.words}>
                  <span className={styles.name}>{line.name}</span>
                  <span>{why.reason}</span>
                  <span className={styles.quiet}>{why.remedy}</span>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
