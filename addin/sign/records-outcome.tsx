/** What became of the records of one act, by what the server says now: signed, refused with reason, not signed. */
import type { RecordLine } from '../../core/contract/signing.js';
import { mayChangeValues } from '../../core/record/record-states.js';
import { ConnectionLost, Stopped } from '../api/failures.js';
import { Notice } from '../parts/notice.js';
import { Section } from '../parts/section.js';
import { RefusedList, refusedOf } from '../records/outcome-list.js';
import { SigningFailure } from '../signer/signing-failure.js';
import type { RunState } from '../records/use-run.js';
import { useWords } from '../words/words.js';

export interface RecordsOutcomeProps {
  readonly run: RunState;
  readonly lines: readonly RecordLine[];
}

export function RecordsOutcome({ run, lines }: RecordsOutcomeProps) {
  const { t } = useWords();
  const { kind, results, failure, of } = run;
  const refused = refusedOf(
    lines,
    results,
    ({ pupil }) => pupil,
    ({ name }) => name,
  );
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
      <RefusedList title={t('sign.records-refused', { n: refused.length, of })} refused={refused} />
    </Section>
  );
}
