/** What became of the sealing act: sealed, refused with reason, interrupted. */
import { Stopped } from '../api/failures.js';
import { Notice } from '../parts/notice.js';
import { Section } from '../parts/section.js';
import { RefusedList } from '../records/outcome-list.js';
import { SigningFailure } from '../signer/signing-failure.js';
import { useWords } from '../words/words.js';
import type { SealState } from './use-seal.js';

export function SealOutcome({ seal: { kind, sealed, parts, refused, failure } }: { readonly seal: SealState }) {
  const { t } = useWords();
  const counts = t('seal.outcome-counts', {
    records: parts.records.done,
    prints: parts.prints.done,
    transaction: parts.transaction.done,
  });
  return (
    <Section raised focus title={t(kind === 'done' ? 'seal.over' : 'seal.interrupted')}>
      {kind === 'done' && refused.length === 0 ? (
        <Notice tone="done" title={t('seal.outcome-done', { n: parts.transaction.done })}>
          {counts}
        </Notice>
      ) : (
        <Notice tone={kind === 'done' ? 'info' : 'warning'} title={counts}>
          {kind === 'interrupted' && t('seal.outcome-whole')}
        </Notice>
      )}
      {kind === 'interrupted' && !(failure instanceof Stopped) && <SigningFailure failure={failure} />}
      <RefusedList
        title={t('seal.outcome-refused', { n: refused.length, sealed })}
        refused={refused.map((one) => ({
          key: `${one.part} ${one.className} ${one.name}`,
          name: `${one.name}, ${one.className}`,
          why: one.why,
        }))}
      />
    </Section>
  );
}
