/** One level for a whole column or for what is selected: empty cells by themselves, others only when she says so. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { useAnnounce } from '../frame/announcer.js';
import { column, row } from '../parts/styles.js';
import { useLatest } from '../parts/use-latest.js';
import type { EntryCell } from '../sheet/sheet-state.js';
import { fieldTitle } from '../words/field-name.js';
import { useWords } from '../words/words.js';
import type { FillProps } from './fill-props.js';
import { letterText } from './letter-text.js';
import { cellsToFill, type FillPlan, type FillScope, planFill } from './plan-fill.js';
import { ValueButtons } from './value-buttons.js';

const useStyles = makeStyles({
  box: column('8px'),
  row: { ...row('8px'), '& > button': { minWidth: 0 } },
  question: {
    ...column('8px'),
    padding: '8px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusWarningBorder2}`,
    outlineStyle: 'none',
  },
  text: { margin: 0 },
});

type Where = 'column' | 'selected';

interface Asked {
  readonly value: string;
  readonly cells: readonly EntryCell[];
  readonly plan: FillPlan;
}

export interface ColumnFillProps extends FillProps {
  readonly cell: EntryCell;
}

export function ColumnFill({ cell, state, acts }: ColumnFillProps) {
  const { t, locale } = useWords();
  const styles = useStyles();
  const announce = useAnnounce();
  const latest = useLatest(state);
  const [where, setWhere] = useState<Where | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const { selected } = state;

  const end = (text: string): void => {
    setAsked(null);
    setWhere(null);
    setSaid(text);
    announce(text);
  };

  const write = async ({ value, cells, plan }: Asked, scope: FillScope): Promise<void> => {
    const chosen = cellsToFill(cells, plan, scope);
    if (chosen.length === 0) return end(t('fill.kept'));
    const { busy } = latest.current;
    if (busy !== null && busy !== 'read') return end(t('fill.wait'));
    setAsked(null);
    await acts.fill(chosen.map((one) => ({ ...one, value, over: one.value })));
    if (latest.current.failure) return setWhere(null);
    end(t('fill.done', { n: chosen.length, value: letterText(cell.field, value, t) }));
  };

  const choose = async (value: string): Promise<void> => {
    const cells = where === 'selected' ? latest.current.selected : await acts.columnOf(cell);
    if (latest.current.failure) return;
    // Excel could not be asked, for something else was going on.
    if (cells.length === 0) return end(t('fill.wait'));
    const plan = planFill(cells, cell, value);
    if (plan.filled.length > 0) return setAsked({ value, cells, plan });
    if (plan.empty.length > 0) return write({ value, cells, plan }, 'empty');
    end(plan.same > 0 ? t('fill.same', { value: letterText(cell.field, value, t) }) : t('fill.all-locked'));
  };

  const open = (next: Where): void => {
    setAsked(null);
    setSaid(null);
    setWhere(where === next ? null : next);
  };
  const switchOf = (which: Where, text: string) => (
    <Button aria-expanded={where === which} onClick={() => open(which)}>
      {text}
    </Button>
  );
  return (
    <div className={styles.box}>
      <div className={styles.row}>
        {switchOf('column', t('fill.column'))}
        {selected.length > 1 && switchOf('selected', t('fill.selected', { n: selected.length }))}
      </div>
      {where !== null && !asked && (
        <>
          <p className={styles.text}>
            {where === 'column'
              ? t('fill.column-ask', { field: fieldTitle(cell.field, locale) })
              : t('fill.selected-ask', { n: selected.length })}
          </p>
          <ValueButtons field={cell.field} onChoose={(value) => void choose(value)} />
        </>
      )}
      {asked && (
        <Question
          asked={asked}
          letter={letterText(cell.field, asked.value, t)}
          onWrite={(scope) => void write(asked, scope)}
          onCancel={() => setAsked(null)}
        />
      )}
      {said !== null && where === null && <p className={styles.text}>{said}</p>}
    </div>
  );
}

interface QuestionProps {
  readonly asked: Asked;
  readonly letter: string;
  readonly onWrite: (scope: FillScope) => void;
  readonly onCancel: () => void;
}

function Question({ asked: { plan }, letter, onWrite, onCancel }: QuestionProps) {
  const { t } = useWords();
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const text = t('fill.has-values', { n: plan.filled.length, value: letter });
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} role="group" tabIndex={-1} aria-label={text} className={styles.question}>
      <p className={styles.text}>{text}</p>
      <div className={styles.row}>
        <Button appearance="primary" onClick={() => onWrite('empty')}>
          {plan.empty.length > 0 ? t('fill.keep', { n: plan.empty.length }) : t('fill.keep-all')}
        </Button>
        <Button onClick={() => onWrite('all')}>
          {t('fill.replace', { n: plan.empty.length + plan.filled.length })}
        </Button>
        <Button onClick={onCancel}>{t('fill.cancel')}</Button>
      </div>
    </div>
  );
}
