/** Three lines of progress, one for each part of the act, and a way to stop between two calls. */
import { Button, makeStyles, ProgressBar } from '@fluentui/react-components';
import { Section } from '../parts/section.js';
import { column } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import { AskingOwner } from '../signer/asking-owner.js';
import { PARTS, type Seal } from './use-seal.js';

const useStyles = makeStyles({ part: column('4px'), stop: { alignSelf: 'flex-start' } });

export function SealProgress({ seal: { parts, stopping, asking, stop } }: { readonly seal: Seal }) {
  const { t } = useWords();
  const styles = useStyles();
  return (
    <Section raised focus title={t(stopping ? 'seal.stopping' : 'seal.running')}>
      {asking && <AskingOwner asking={asking} />}
      {PARTS.map((part) => {
        const { done, of } = parts[part];
        const text = t(`seal.part-${part}`, { done, of });
        return (
          <div key={part} className={styles.part}>
            <span>{text}</span>
            <ProgressBar aria-label={text} value={of === 0 ? 1 : done / of} thickness="large" />
          </div>
        );
      })}
      {!stopping && (
        <Button className={styles.stop} onClick={stop}>
          {t('upload.cancel')}
        </Button>
      )}
    </Section>
  );
}
