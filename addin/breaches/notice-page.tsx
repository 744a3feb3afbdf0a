/** The notice to the authority as far as it is known, to be copied into its portal or a letter, or printed and signed. */
import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { breachNotice } from '../../core/breaches/notice.js';
import type { Breaches } from '../../core/contract/breaches.js';
import { usePane } from '../frame/pane-context.js';
import { goTo } from '../frame/route.js';
import { useCopied } from '../frame/use-copied.js';
import { Notice } from '../parts/notice.js';
import { usePaperColours } from '../parts/paper-colours.js';
import { Screen } from '../parts/screen.js';
import { breaks, column, row } from '../parts/styles.js';
import { useWords } from '../words/words.js';
import { BREACHES } from './breaches-place.js';

const useStyles = makeStyles({
  top: { ...column('12px'), '@media print': { display: 'none' } },
  acts: row('8px'),
  // All of it is read before it goes.
  text: { maxHeight: 'none' },
  paper: {
    ...breaks,
    display: 'none',
    whiteSpace: 'pre-wrap',
    '@media print': { display: 'block', fontFamily: "'Times New Roman', serif", fontSize: '13pt', lineHeight: 1.5 },
  },
});

export interface NoticePageProps {
  readonly answer: Pick<Breaches, 'school' | 'officers'>;
  readonly breach: Breaches['breaches'][number];
}

export function NoticePage({ answer: { school, officers }, breach }: NoticePageProps) {
  const { t } = useWords();
  const styles = useStyles();
  usePaperColours();
  const inExcel = usePane() !== null;
  const text = breachNotice({ school, officer: officers[0] ?? null, breach });
  const { box, copied, copy } = useCopied({ done: t('breaches.copied'), byHand: t('breaches.not-copied') });
  return (
    <>
      <div className={styles.top}>
        <Screen
          title={t('breaches.notice-of', { number: String(breach.number), year: String(breach.year) })}
          lead={t('breaches.notice-lead')}
          focus
        >
          <div className={styles.acts}>
            <Button onClick={() => goTo('school', [BREACHES])}>{t('breaches.back')}</Button>
            <Button appearance="primary" onClick={copy}>
              {t('breaches.copy')}
            </Button>
            {!inExcel && <Button onClick={() => print()}>{t('breaches.print')}</Button>}
          </div>
          {copied !== null && (
            <Notice tone={copied ? 'done' : 'info'} title={t(copied ? 'breaches.copied' : 'breaches.not-copied')} />
          )}
          <Field label={t('breaches.notice-text')}>
            <Textarea
              textarea={{ ref: box, lang: 'vi', className: styles.text }}
              readOnly
              resize="vertical"
              rows={text.split('\n').length + 8}
              value={text}
            />
          </Field>
        </Screen>
      </div>
      <div className={styles.paper} lang="vi" aria-hidden="true">
        {text}
      </div>
    </>
  );
}
