/** What became of the sealing act: sealed, refused with reason, interrupted. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { Stopped } from '../api/failures.js';
import { Notice } from '../parts/notice.js';
import { Section } from '../parts/section.js';
import { Sign } from '../parts/sign.js';
import { breaks, column } from '../parts/styles.js';
import { SigningFailure } from '../signer/signing-failure.js';
import { useWords } from '../words/words.js';
import type { SealState } from './use-seal.js';

const useStyles = makeStyles({
  list: { ...column('8px'), listStyleType: 'none', margin: 0, padding: 0 },
  line: { display: 'flex', gap: '8px' },
  words: { ...column('2px'), ...breaks },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function SealOutcome({ seal: { kind, sealed, parts, refused, failure } }: { readonly seal: SealState }) {
  const { t } = useWords();
  const styles = useStyles();
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
      {refused.length > 0 && (
        <>
          <Notice tone="error" title={t('seal.outcome-refused', { n: refused.length, sealed })} />
          <ul className={styles.list}>
            {refused.map((one) => (
              <li key={`${one.part} ${one.className} ${one.name}`} className={styles.line}>
                <Sign tone="error" />
                <span className={styles.words}>
                  <span className={styles.name}>
                    {one.name}, {one.className}
                  </span>
                  <span>{one.why.reason}</span>
                  <span className={styles.quiet}>{one.why.remedy}</span>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
