/** What the bank has for the cells selected in Excel: one phrase into one cell, or a phrase for each of many pupils. */
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo } from 'react';
import { fieldSpec } from '../../core/fields/field-key.js';
import type { Phrase } from '../../core/remarks/phrase.js';
import type { PhraseScope } from '../../core/remarks/scope.js';
import { useAnnounce } from '../frame/announcer.js';
import { FailureNotice } from '../parts/failure-notice.js';
import { Notice } from '../parts/notice.js';
import { Section } from '../parts/section.js';
import { column } from '../parts/styles.js';
import { Working } from '../frame/working.js';
import type { Sheet } from '../sheet/sheet-context.js';
import type { EntryCell } from '../sheet/sheet-state.js';
import { fieldTitle } from '../words/field-name.js';
import { useWords } from '../words/words.js';
import { ManyCells } from './many-cells.js';
import { OneCell } from './one-cell.js';
import type { BankActs } from './use-bank.js';
import { useFill } from './use-fill.js';

const useStyles = makeStyles({
  box: column('12px'),
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export interface CellPanelProps {
  readonly sheet: Sheet;
  readonly phrases: readonly Phrase[];
  readonly keeps: readonly PhraseScope[];
  readonly save: BankActs['save'];
}

export function CellPanel({ sheet, phrases, keeps, save }: CellPanelProps) {
  const { t, locale } = useWords();
  const styles = useStyles();
  const { state, acts } = sheet;
  const remarks = state.selected.filter(({ field }) => fieldSpec(field).kind === 'remark');
  const own = remarks.filter((cell) => cell.own);
  const columns = useColumns(sheet, own);
  const fill = useFill(sheet);
  const announce = useAnnounce();
  const done = fill.written > 0 && state.undoable > 0;
  useEffect(() => {
    if (done) announce(t('bank.filled', { n: fill.written }));
  }, [done, fill.written, announce, t]);
  const [first] = columns;
  const many = own.length > 1;
  return (
    <Section title={title()} raised>
      <div className={styles.box}>
        {own.length === 0 && (
          <p className={styles.hint}>{t(remarks.length > 0 ? 'bank.locked-cell' : 'bank.select-cell')}</p>
        )}
        {first && !many && (
          <OneCell
            key={`${first.chosen[0]!.sheet} ${first.chosen[0]!.cell}`}
            cell={first.chosen[0]!}
            phrases={phrases}
            keeps={keeps}
            fill={fill}
            save={save}
          />
        )}
        {first && many && (
          <ManyCells
            key={own.map(({ sheet: tab, cell }) => `${tab} ${cell}`).join()}
            columns={columns}
            phrases={phrases}
            fill={fill}
          />
        )}
        {state.waiting && <Working text={t('bank.waiting')} onStop={acts.stop} />}
        {fill.changed && <Notice tone="warning" title={t('bank.cell-changed')} />}
        {state.failure && <FailureNotice failure={state.failure.cause} onRetry={state.failure.retry ?? undefined} />}
        {done && (
          <Notice
            tone="done"
            title={t('bank.filled', { n: fill.written })}
            actions={
              <Button disabledFocusable={fill.busy} onClick={() => void acts.undo()}>
                {t('bank.undo')}
              </Button>
            }
          />
        )}
      </div>
    </Section>
  );

  function title(): string {
    if (!first) return t('bank.cells');
    return columns.length === 1 ? fieldTitle(first.chosen[0]!.field, locale) : t('bank.cells');
  }
}

/** The columns that are touched, each with its chosen cells; made anew only when the workbook or the selection changed. */
function useColumns({ state: { book }, acts }: Sheet, own: readonly EntryCell[]) {
  const key = own.map(({ sheet, cell, value }) => `${sheet} ${cell} ${value}`).join();
  return useMemo(() => {
    const fields = [...new Map(own.map((cell) => [`${cell.sheet} ${cell.part.classId} ${cell.field}`, cell])).values()];
    return fields.flatMap((one) => {
      const all = acts.remarkColumn(one);
      const chosen = all.filter((cell) => own.some((mine) => mine.sheet === cell.sheet && mine.cell === cell.cell));
      return chosen.length > 0 ? [{ all, chosen }] : [];
    });
    // `own` is new on every look at the selection; its key is not.
  }, [book, acts, key]);
}
