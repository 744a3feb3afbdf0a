/** The changes not sent yet, what each would do, which cannot be, and the one act that sends them all. */
import { Button, makeStyles } from '@fluentui/react-components';
import { refusalBody } from '../../core/words/render.js';
import type { DutyChange } from '../../core/duties/change-duties.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Muted } from '../parts/muted.js';
import { Section } from '../parts/section.js';
import { Sign } from '../parts/sign.js';
import { breaks, column, row } from '../parts/styles.js';
import { useKeptFocus } from '../parts/use-kept-focus.js';
import { useWords } from '../words/words.js';
import { changeText } from './duty-words.js';
import type { DutyTableModel } from './duty-table-model.js';

const useStyles = makeStyles({
  list: { ...column('8px'), listStyleType: 'none', margin: 0, padding: 0 },
  line: { ...row('4px 12px'), ...breaks, justifyContent: 'space-between' },
  text: { display: 'flex', gap: '8px', alignItems: 'flex-start', ...breaks, flex: '1 1 240px' },
  send: { alignSelf: 'flex-start' },
});

export interface PendingPanelProps {
  readonly changes: readonly DutyChange[];
  readonly model: DutyTableModel;
  /** They will wait for the principal's word. */
  readonly waits: boolean;
  readonly busy: boolean;
  readonly failure: unknown;
  readonly onDrop: (at: number) => void;
  readonly onSend: () => void;
}

export function PendingPanel({ changes, model, waits, busy, failure, onDrop, onSend }: PendingPanelProps) {
  const words = useWords();
  const { t, locale } = words;
  const styles = useStyles();
  const box = useKeptFocus<HTMLElement>();
  const blocked = model.refused.size > 0;
  const n = changes.length;
  return (
    <Section raised box={box} title={t('duties.changes', { n })}>
      <ul className={styles.list}>
        {changes.map((change, at) => {
          const refusal = model.refused.get(at);
          const what = changeText(change, model, words);
          const why = refusal && refusalBody(refusal, locale);
          return (
            <li key={`${at} ${what}`} className={styles.line}>
              <span className={styles.text}>
                <Sign tone={refusal ? 'error' : 'waiting'} />
                <span>
                  {what}
                  {why && <Muted>{`${why.reason} ${why.remedy}`}</Muted>}
                </span>
              </span>
              <Button aria-label={t('duties.undo-of', { what })} onClick={() => onDrop(at)}>
                {t('duties.undo')}
              </Button>
            </li>
          );
        })}
      </ul>
      {failure !== null && <FailureNotice failure={failure} />}
      {blocked && <Muted>{t('duties.send-blocked')}</Muted>}
      <Button
        className={styles.send}
        appearance="primary"
        disabledFocusable={busy || blocked}
        onClick={() => !blocked && onSend()}
      >
        {waits ? t('duties.propose', { n }) : t('duties.send', { n })}
      </Button>
    </Section>
  );
}
