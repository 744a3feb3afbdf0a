/** What became of each list, and the way on. */
import { Button, makeStyles } from '@fluentui/react-components';
import type { SubjectSheet } from '../../core/contract/signing.js';
import { Stopped } from '../api/failures.js';
import { Notice } from '../parts/notice.js';
import { Section } from '../parts/section.js';
import { row } from '../parts/styles.js';
import { OutcomeList } from '../records/outcome-list.js';
import { SigningFailure } from '../signer/signing-failure.js';
import type { KeptKey } from '../signer/use-key.js';
import { countsOf, type RunState } from '../records/use-run.js';
import { useWords } from '../words/words.js';
import { keyOf, listTitle } from './class-subject.js';
import { KeptKeyNote } from './kept-key-note.js';

const useStyles = makeStyles({ actions: row('8px') });

/** Where her work goes on. */
export interface NextClass {
  readonly className: string;
  readonly open: () => void;
}

export interface ListsOutcomeProps {
  readonly run: RunState;
  readonly sheets: readonly SubjectSheet[];
  readonly kept: KeptKey;
  readonly next: NextClass | null;
  /** Look again at what is not signed yet, and sign it. */
  readonly onGoOn: () => void;
  readonly onBack: () => void;
}

export function ListsOutcome({ run, sheets, kept, next, onGoOn, onBack }: ListsOutcomeProps) {
  const { t, locale } = useWords();
  const styles = useStyles();
  const { results, kind, failure } = run;
  const { signed } = countsOf(run);
  const stopped = failure instanceof Stopped;
  return (
    <>
      <Section raised focus title={t(kind === 'done' ? 'sign.lists-done' : 'sign.interrupted')}>
        {kind === 'interrupted' && !stopped && <SigningFailure failure={failure} />}
        {signed === sheets.length && <Notice tone="done" title={t('sign.lists-all', { n: signed })} />}
        <OutcomeList
          items={sheets.map((sheet) => {
            const why = results.get(keyOf(sheet));
            const tone = why === undefined ? 'waiting' : why === null ? 'done' : 'error';
            return {
              ...{ key: keyOf(sheet), name: listTitle(sheet, locale, t), tone, said: t(`sign.list-${tone}`) },
              ...(why && { why }),
            };
          })}
        />
        <div className={styles.actions}>
          {signed < sheets.length && (
            <Button appearance="primary" size="large" onClick={onGoOn}>
              {t('sign.go-on')}
            </Button>
          )}
          {signed === sheets.length && next && (
            <Button appearance="primary" size="large" onClick={next.open}>
              {t('sign.open-class', { class: next.className })}
            </Button>
          )}
          <Button size="large" onClick={onBack}>
            {t('sign.back-to-sign')}
          </Button>
        </div>
      </Section>
      <KeptKeyNote kept={kept} />
    </>
  );
}
