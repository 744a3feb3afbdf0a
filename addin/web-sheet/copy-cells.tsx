/** Unsent cells as a text that Excel takes: whose, which column, what was typed. */
import { Button, makeStyles, Textarea } from '@fluentui/react-components';
import { useLayoutEffect, useState } from 'react';
import { useCopied } from '../frame/use-copied.js';
import { column } from '../parts/styles.js';
import { fieldTitle } from '../words/field-name.js';
import { useWords } from '../words/words.js';
import { cellText } from './cell-text.js';
import type { KeptCell } from './kept.js';
import { writeTsv } from './tsv.js';

const useStyles = makeStyles({ box: { ...column('8px'), alignItems: 'flex-start' }, text: { width: '100%' } });

export interface CopyCellsProps {
  readonly label: string;
  readonly cells: readonly KeptCell[];
  readonly nameOf: (pupil: string) => string;
}

export function CopyCells({ label, cells, nameOf }: CopyCellsProps) {
  const { t, locale } = useWords();
  const styles = useStyles();
  const [text, setText] = useState<string | null>(null);
  const { box, copied, copy } = useCopied({
    done: t('web-sheet.copied-unsent', { n: cells.length }),
    byHand: t('web-sheet.not-copied'),
  });
  // The box has to be there before it can be copied.
  useLayoutEffect(() => {
    if (text !== null) copy();
  }, [text]);
  const open = (): void => {
    const rows = cells.map(({ pupil, field, raw }) => [pupil, nameOf(pupil), fieldTitle(field, locale), cellText(raw)]);
    const now = writeTsv(rows);
    if (now === text) copy();
    else setText(now);
  };
  return (
    <div className={styles.box}>
      <Button onClick={open}>{label}</Button>
      {text !== null && (
        <>
          <Textarea
            className={styles.text}
            aria-label={label}
            textarea={{ ref: box, readOnly: true, rows: Math.min(6, cells.length) }}
            value={text}
          />
          <span>{t(copied === false ? 'web-sheet.not-copied' : 'web-sheet.copied-unsent', { n: cells.length })}</span>
        </>
      )}
    </div>
  );
}
