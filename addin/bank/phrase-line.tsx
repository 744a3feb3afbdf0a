/** One phrase of the list, with what its keeper may do; changed and removed where it stands. */
import { Badge, Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Phrase } from '../../core/remarks/phrase.js';
import type { PhraseScope } from '../../core/remarks/scope.js';
import { SignedOut } from '../api/failures.js';
import { useAnnounce } from '../frame/announcer.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { breaks, column, row } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import { levelText, rangeText } from './level-words.js';
import { PhraseForm } from './phrase-form.js';
import type { BankActs } from './use-bank.js';

const useStyles = makeStyles({
  line: { ...column('4px'), ...breaks },
  text: { margin: 0, whiteSpace: 'pre-line' },
  facts: { ...row('4px 8px'), color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  acts: row('8px'),
  gone: { ...row('8px'), color: tokens.colorNeutralForeground2 },
});

export interface PhraseLineProps {
  readonly phrase: Phrase;
  /** It was removed and can come back. */
  readonly gone: boolean;
  readonly keeps: readonly PhraseScope[];
  readonly acts: Pick<BankActs, 'save'>;
  readonly onRemove: (phrase: Phrase) => Promise<void>;
  readonly onRestore: (phrase: Phrase) => Promise<void>;
}

export function PhraseLine({ phrase, gone, keeps, acts, onRemove, onRestore }: PhraseLineProps) {
  const { t } = useWords();
  const styles = useStyles();
  const announce = useAnnounce();
  const [editing, setEditing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const box = useRef<HTMLDivElement>(null);
  // The pressed button goes away: the focus stays on the line.
  const acted = useRef(false);
  useEffect(() => {
    if (!acted.current) return;
    acted.current = false;
    box.current?.querySelector<HTMLElement>('button')?.focus();
  }, [gone, editing]);

  const run = async (act: (phrase: Phrase) => Promise<void>, said: string): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setFailure(null);
    acted.current = true;
    try {
      await act(phrase);
      announce(said);
    } catch (cause) {
      acted.current = false;
      if (!(cause instanceof SignedOut)) setFailure(cause);
    } finally {
      setBusy(false);
    }
  };
  const act = (code: 'bank.edit' | 'bank.remove' | 'bank.undo'): string =>
    t('bank.of-phrase', { act: t(code), text: phrase.text });

  if (editing) {
    return (
      <PhraseForm
        phrase={phrase}
        fresh={false}
        keeps={keeps}
        save={acts.save}
        onDone={() => {
          acted.current = true;
          setEditing(false);
        }}
      />
    );
  }
  return (
    <div ref={box} className={styles.line}>
      {gone ? (
        <div className={styles.gone}>
          <span>{t('bank.removed', { text: phrase.text })}</span>
          <Button
            size="small"
            aria-label={act('bank.undo')}
            disabledFocusable={busy}
            onClick={() => void run(onRestore, t('bank.restored'))}
          >
            {t('bank.undo')}
          </Button>
        </div>
      ) : (
        <>
          <p className={styles.text}>{phrase.text}</p>
          <div className={styles.facts}>
            <PhraseFacts phrase={phrase} />
            {keeps.includes(phrase.scope) && (
              <span className={styles.acts}>
                <Button size="small" aria-label={act('bank.edit')} onClick={() => setEditing(true)}>
                  {t('bank.edit')}
                </Button>
                <Button
                  size="small"
                  aria-label={act('bank.remove')}
                  disabledFocusable={busy}
                  onClick={() => void run(onRemove, t('bank.removed', { text: phrase.text }))}
                >
                  {t('bank.remove')}
                </Button>
              </span>
            )}
          </div>
        </>
      )}
      {failure !== null && <FailureNotice failure={failure} />}
    </div>
  );
}

interface PhraseFactsProps {
  readonly phrase: Phrase;
  /** Not where the level of all is said above. */
  readonly withLevel?: boolean;
}

/** Level, grades and whose it is. */
export function PhraseFacts({ phrase: { level, grades, scope }, withLevel = true }: PhraseFactsProps) {
  const { t, locale } = useWords();
  return (
    <>
      <Badge appearance="tint" color={scope === 'own' ? 'brand' : 'informative'}>
        {t(`bank.${scope}`)}
      </Badge>
      {withLevel && <span>{levelText(level, t)}</span>}
      {grades && <span>{t('bank.grades', { grades: rangeText(grades, locale) })}</span>}
    </>
  );
}
