/** One remark cell: the phrases that fit it, best first. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { aboutOf } from '../../core/remarks/about.js';
import { type FittingPhrase, fittingPhrases } from '../../core/remarks/fitting.js';
import type { Phrase } from '../../core/remarks/phrase.js';
import { appended, levelsOf } from '../../core/remarks/remark-cell.js';
import type { PhraseScope } from '../../core/remarks/scope.js';
import { WIDEST } from '../../core/law/widest.js';
import { MoreList } from '../lists/more-list.js';
import { Notice } from '../parts/notice.js';
import { breaks, column, row } from '../parts/styles.js';
import type { RemarkEntry } from '../sheet/sheet-state.js';
import { useWords } from '../words/words.js';
import { levelText } from './level-words.js';
import { PhraseForm } from './phrase-form.js';
import { PhraseFacts } from './phrase-line.js';
import type { BankActs } from './use-bank.js';
import type { Fill } from './use-fill.js';

const useStyles = makeStyles({
  box: column('12px'),
  cell: { ...column('2px'), ...breaks },
  line: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  phrase: { ...column('6px'), ...breaks, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: '8px' },
  text: { margin: 0, whiteSpace: 'pre-line' },
  facts: { ...row('4px 8px'), color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  acts: { ...row('8px') },
});

export interface OneCellProps {
  readonly cell: RemarkEntry;
  readonly phrases: readonly Phrase[];
  readonly keeps: readonly PhraseScope[];
  readonly fill: Fill;
  readonly save: BankActs['save'];
}

export function OneCell({ cell, phrases, keeps, fill, save }: OneCellProps) {
  const { t } = useWords();
  const styles = useStyles();
  const [saving, setSaving] = useState<Phrase | null>(null);
  const { level } = levelsOf(cell);
  const fitting = fittingPhrases(phrases, cell, { levels: 'all' });
  const about = aboutOf(cell.field);
  return (
    <div className={styles.box}>
      <div className={styles.cell}>
        <p className={styles.line}>{t('bank.cell-of', { name: cell.name, cell: cell.cell })}</p>
        <p className={styles.quiet}>
          {level === null ? t('bank.cell-no-level') : t('bank.cell-level', { level: levelText(level, t) })}
        </p>
        {cell.value !== null && <p className={styles.quiet}>{t('bank.cell-now', { text: cell.value })}</p>}
      </div>
      {cell.value !== null && about && keeps.includes('own') && !saving && (
        <div>
          <Button
            onClick={() =>
              setSaving({ id: crypto.randomUUID(), scope: 'own', about, level, grades: null, text: cell.value ?? '' })
            }
          >
            {t('bank.save-cell')}
          </Button>
        </div>
      )}
      {saving && <PhraseForm phrase={saving} fresh keeps={['own']} save={save} onDone={() => setSaving(null)} />}
      {fitting.length === 0 && <Notice tone="info" title={t('bank.no-fitting')} />}
      <MoreList items={fitting} keyOf={({ phrase }) => phrase.id} textOf={({ text }) => text}>
        {(one) => <FittingLine fitting={one} cell={cell} fill={fill} />}
      </MoreList>
    </div>
  );
}

interface FittingLineProps {
  readonly fitting: FittingPhrase;
  readonly cell: RemarkEntry;
  readonly fill: Fill;
}

/** An empty cell takes the phrase at once; one that holds something is asked about. */
function FittingLine({ fitting: { phrase, text, exact }, cell, fill }: FittingLineProps) {
  const { t } = useWords();
  const styles = useStyles();
  const [asking, setAsking] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const asked = useRef(false);
  // The pressed button goes away: the focus stays on the line.
  useEffect(() => {
    if (asked.current) box.current?.querySelector('button')?.focus();
  }, [asking]);
  const ask = (now: boolean): void => {
    asked.current = true;
    setAsking(now);
  };
  const longer = cell.value === null ? text : appended(cell.value, text);
  const put = (whole: string): void => {
    setAsking(false);
    void fill.write([{ cell, text: whole }]);
  };
  return (
    <div ref={box} className={styles.phrase}>
      <p className={styles.text}>{text}</p>
      {asking && cell.value !== null ? (
        <>
          <p className={styles.quiet}>{t('bank.put-where')}</p>
          <div className={styles.acts}>
            {longer === null ? (
              <span className={styles.quiet}>{t('bank.too-long', { limit: WIDEST.remark })}</span>
            ) : (
              <Button disabledFocusable={fill.busy} onClick={() => put(longer)}>
                {t('bank.append')}
              </Button>
            )}
            <Button disabledFocusable={fill.busy} onClick={() => put(text)}>
              {t('bank.replace')}
            </Button>
            <Button appearance="subtle" onClick={() => ask(false)}>
              {t('bank.cancel')}
            </Button>
          </div>
        </>
      ) : (
        <div className={styles.facts}>
          <Button
            size="small"
            aria-label={t('bank.of-phrase', { act: t('bank.put'), text })}
            disabledFocusable={fill.busy || cell.value === text}
            onClick={() => (cell.value === null ? put(text) : ask(true))}
          >
            {t('bank.put')}
          </Button>
          <PhraseFacts phrase={phrase} withLevel={!exact} />
        </div>
      )}
    </div>
  );
}
