/** What became of each record of the act: approved, refused with reason, or not signed. */
import { makeStyles } from '@fluentui/react-components';
import type { RecordLine } from '../../core/contract/signing.js';
import { Stopped } from '../api/failures.js';
import { Disclosure } from '../parts/disclosure.js';
import { Notice } from '../parts/notice.js';
import { Section } from '../parts/section.js';
import { RefusedList, refusedOf } from '../records/outcome-list.js';
import { SigningFailure } from '../signer/signing-failure.js';
import type { RunState } from '../records/use-run.js';
import { useWords } from '../words/words.js';

const useStyles = makeStyles({ names: { margin: 0, paddingLeft: '20px' } });

export interface ApproveOutcomeProps {
  readonly run: RunState;
  readonly lines: readonly RecordLine[];
}

export function ApproveOutcome({ run: { kind, results, failure }, lines }: ApproveOutcomeProps) {
  const { t } = useWords();
  const styles = useStyles();
  const signed = lines.filter(({ pupil }) => results.get(pupil) === null);
  const refused = refusedOf(
    lines,
    results,
    ({ pupil }) => pupil,
    ({ name }) => name,
  );
  return (
    <Section raised focus title={t(kind === 'done' ? 'approve.over' : 'approve.interrupted')}>
      {kind === 'done' && signed.length > 0 && (
        <Notice tone="done" title={t('approve.signed', { n: signed.length })}>
          {t('approve.next')}
        </Notice>
      )}
      {kind === 'interrupted' && <Notice tone="warning" title={t('approve.stopped', { n: signed.length })} />}
      {kind === 'interrupted' && !(failure instanceof Stopped) && <SigningFailure failure={failure} />}
      <RefusedList title={t('approve.refused', { n: refused.length })} refused={refused} />
      {signed.length > 0 && (
        <Disclosure label={t('approve.signed-who', { n: signed.length })}>
          <ol className={styles.names}>
            {signed.map(({ pupil, name }) => (
              <li key={pupil}>{name}</li>
            ))}
          </ol>
        </Disclosure>
      )}
    </Section>
  );
}
