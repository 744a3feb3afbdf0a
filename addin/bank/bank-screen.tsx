/** Kho nhận xét, in the browser and in the pane; in the pane with what concerns the selected cells on top. */
import '../words/of-late-screens.js';
import { Button, makeStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Phrase } from '../../core/remarks/phrase.js';
import type { PhraseScope } from '../../core/remarks/scope.js';
import { DownloadButton } from '../files/download-button.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Notice } from '../parts/notice.js';
import { Screen } from '../parts/screen.js';
import { Section } from '../parts/section.js';
import { column, row } from '../parts/styles.js';
import { Loading } from '../frame/loading.js';
import { useSheet } from '../sheet/sheet-context.js';
import { useWords } from '../words/words.js';
import { BankList } from './bank-list.js';
import { CellPanel } from './cell-panel.js';
import { ImportPanel } from './import-panel.js';
import { PhraseForm } from './phrase-form.js';
import { type BankActs, useBank } from './use-bank.js';

const useStyles = makeStyles({ box: column('16px'), acts: { ...row('8px'), alignItems: 'flex-start' } });

export function BankScreen({ focus }: { readonly focus: boolean }) {
  const { t } = useWords();
  const sheet = useSheet();
  const { state, acts } = useBank();
  const ready = state.kind === 'ready' ? state : null;
  const open = sheet?.state.book.kind === 'ours' ? sheet : null;
  return (
    <Screen title={t('bank.title')} focus={focus} {...(ready && !open && { lead: lead(ready.phrases, ready.keeps) })}>
      {state.kind === 'loading' && <Loading text={t('bank.loading')} />}
      {state.kind === 'failed' && <FailureNotice failure={state.failure} onRetry={acts.again} />}
      {ready && open && <CellPanel sheet={open} phrases={ready.phrases} keeps={ready.keeps} save={acts.save} />}
      {ready &&
        (open ? (
          <Section title={t('bank.whole-bank')} lead={lead(ready.phrases, ready.keeps)}>
            <WholeBank phrases={ready.phrases} keeps={ready.keeps} acts={acts} quiet />
          </Section>
        ) : (
          <WholeBank phrases={ready.phrases} keeps={ready.keeps} acts={acts} quiet={false} />
        ))}
    </Screen>
  );

  function lead(phrases: readonly Phrase[], keeps: readonly PhraseScope[]): string {
    const own = phrases.filter(({ scope }) => scope === 'own').length;
    const school = phrases.length - own;
    return keeps.includes('own') ? t('bank.lead', { school, own }) : t('bank.lead-school', { school });
  }
}

interface WholeBankProps {
  readonly phrases: readonly Phrase[];
  readonly keeps: readonly PhraseScope[];
  readonly acts: BankActs;
  /** Another part of the screen has the main button. */
  readonly quiet: boolean;
}

function WholeBank({ phrases, keeps, acts, quiet }: WholeBankProps) {
  const { t } = useWords();
  const styles = useStyles();
  const [open, setOpen] = useState<'form' | 'import' | null>(null);
  const [fresh, setFresh] = useState<Phrase | null>(null);
  const buttons = useRef<HTMLDivElement>(null);
  // A bank that was emptied just now still shows what can come back.
  const [had, setHad] = useState(false);
  if (phrases.length > 0 && !had) setHad(true);

  const add = (): void => {
    setFresh(newPhrase(keeps));
    setOpen('form');
  };
  /** Back to the button that opened it. */
  const close = (place: number): void => {
    setOpen(null);
    buttons.current?.querySelectorAll('button')[place]?.focus();
  };

  return (
    <div className={styles.box}>
      <div ref={buttons} className={styles.acts}>
        <Button appearance={quiet || open !== null ? 'secondary' : 'primary'} onClick={add}>
          {t('bank.add')}
        </Button>
        <Button onClick={() => setOpen('import')}>{t('bank.import')}</Button>
        <DownloadButton label={t('bank.export')} fetchFile={(call) => call('remarksWorkbook', {})} />
      </div>
      {open === 'form' && fresh && (
        <PhraseForm key={fresh.id} phrase={fresh} fresh keeps={keeps} save={acts.save} onDone={() => close(0)} />
      )}
      {open === 'import' && <ImportPanel acts={acts} onClose={() => close(1)} />}
      {!had ? (
        <Notice tone="info" title={t('bank.empty')}>
          {t('bank.empty-remedy')}
        </Notice>
      ) : (
        <BankList phrases={phrases} keeps={keeps} acts={acts} />
      )}
    </div>
  );
}

/** The id is chosen here, so that the same phrase sent twice is one. */
const newPhrase = (keeps: readonly PhraseScope[]): Phrase => ({
  id: crypto.randomUUID(),
  scope: keeps[0] ?? 'own',
  about: 'subject.TV',
  level: null,
  grades: null,
  text: '',
});
