/** Many selected pupils: a phrase for each that fits her, shown before it is written. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { fittingPhrases } from '../../core/remarks/fitting.js';
import type { Phrase } from '../../core/remarks/phrase.js';
import { Disclosure } from '../parts/disclosure.js';
import { MoreList } from '../lists/more-list.js';
import { breaks, column, row } from '../parts/styles.js';
import type { RemarkEntry } from '../sheet/sheet-state.js';
import { useWords } from '../words/words.js';
import { FillPreview } from './fill-preview.js';
import { PhraseFacts } from './phrase-line.js';
import type { Fill } from './use-fill.js';

const useStyles = makeStyles({
  box: column('12px'),
  phrase: { ...column('6px'), ...breaks },
  text: { margin: 0, whiteSpace: 'pre-line' },
  facts: { ...row('4px 8px'), color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** A touched column with its chosen cells. */
export interface ChosenColumn {
  readonly all: readonly RemarkEntry[];
  readonly chosen: readonly RemarkEntry[];
}

export interface ManyCellsProps {
  readonly columns: readonly ChosenColumn[];
  readonly phrases: readonly Phrase[];
  readonly fill: Fill;
}

export function ManyCells({ columns, phrases, fill }: ManyCellsProps) {
  const { t } = useWords();
  const styles = useStyles();
  // All phrases, or the one that was picked.
  const [using, setUsing] = useState<readonly Phrase[] | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const previewed = useRef(false);
  // Back from the preview, to the button that led there.
  useEffect(() => {
    if (using) previewed.current = true;
    else if (previewed.current) box.current?.querySelector('button')?.focus();
  }, [using]);
  const n = new Set(columns.flatMap(({ chosen }) => chosen.map(({ pupil }) => pupil))).size;
  if (using) return <FillPreview columns={columns} phrases={using} fill={fill} onBack={() => setUsing(null)} />;
  const fitting = [
    ...new Map(
      columns.flatMap(({ chosen }) =>
        chosen.flatMap((cell) => fittingPhrases(phrases, cell).map(({ phrase }) => [phrase.id, phrase] as const)),
      ),
    ).values(),
  ];
  return (
    <div ref={box} className={styles.box}>
      <div>
        <Button appearance="primary" disabledFocusable={fill.busy} onClick={() => setUsing(phrases)}>
          {t('bank.fill', { n })}
        </Button>
      </div>
      {fitting.length > 0 && (
        <Disclosure label={t('bank.found', { n: fitting.length })}>
          <MoreList items={fitting} keyOf={({ id }) => id} textOf={({ text }) => text}>
            {(phrase) => (
              <div className={styles.phrase}>
                <p className={styles.text}>{phrase.text}</p>
                <div className={styles.facts}>
                  <PhraseFacts phrase={phrase} />
                  <Button
                    size="small"
                    aria-label={t('bank.of-phrase', { act: t('bank.fill-one'), text: phrase.text })}
                    onClick={() => setUsing([phrase])}
                  >
                    {t('bank.fill-one')}
                  </Button>
                </div>
              </div>
            )}
          </MoreList>
        </Disclosure>
      )}
    </div>
  );
}
