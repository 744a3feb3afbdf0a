/** What became of each list, and the way on. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { SubjectSheet } from '../../core/contract/signing.js';
import { Stopped } from '../api/failures.js';
import { Notice } from '../parts/notice.js';
import { Section } from '../parts/section.js';
import { Sign } from '../parts/sign.js';
import { breaks, column, row } from '../parts/styles.js';
import { SigningFailure } from '../signer/signing-failure.js';
import type { KeptKey } from '../signer/use-key.js';
import { countsOf, type RunState } from '../signer/use-run.js';
import { useWords } from '../words/words.js';
import { keyOf, listTitle } from './class-subject.js';
import { KeptKeyNote } from './kept-key-note.js';

const useStyles = makeStyles({
  list: { ...column('8px'), listStyleType: 'none', margin: 0, padding: 0 },
  line: { display: 'flex', gap: '8px' },
  words: { ...column('2px'), ...breaks },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  actions: row('8px'),
});

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
        <ul className={styles.list}>
          {sheets.map((sheet) => {
            const refused = results.get(keyOf(sheet));
            const tone = refused === undefined ? 'waiting' : refused === null ? 'done' : 'error';
            return (
              <li key={keyOf(sheet)} className={styles.line}>
                <Sign tone={tone} />
                <span className={styles.words}>
                  <span>
                    <span className={styles.name}>{listTitle(sheet, locale, t)}</span>: {t(`sign.list-${tone}`)}
                  </span>
                  {refused && (
                    <>
                      <span>{refused.reason}</span>
                      <span className={styles.quiet}>{refused.remedy}</span>
                    </>
                  )}
                </span>
              </li>
            );
          })}
        </ul>
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
