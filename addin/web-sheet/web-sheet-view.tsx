/** The open sheet in the browser: the grid with what stands around it, which is the pane's own. */
import { Button, makeStyles } from '@fluentui/react-components';
import { useCallback, useId, useRef, useState, useSyncExternalStore } from 'react';
import type { SheetBook } from '../../core/contract/sheet-book.js';
import { fieldSpec } from '../../core/fields/field-key.js';
import { goTo } from '../frame/route.js';
import { Disclosure } from '../parts/disclosure.js';
import { Muted } from '../parts/muted.js';
import { row } from '../parts/styles.js';
import { PracticeBand } from '../practice/practice-band.js';
import { openConflicts } from '../push/use-conflicts.js';
import { LockNotes } from '../shading/lock-notes.js';
import { type Sheet, useSheet } from '../sheet/sheet-context.js';
import { Found, useFindingActs } from '../sheet-screen/found.js';
import { MainActs } from '../sheet-screen/main-acts.js';
import { nextAct } from '../sheet-screen/next-act.js';
import { PushSteps } from '../sheet-screen/push-steps.js';
import { SheetNotes } from '../sheet-screen/sheet-notes.js';
import { UndoBar } from '../sheet-screen/undo-bar.js';
import { useSpokenSheet } from '../sheet-screen/use-spoken-sheet.js';
import { useWords } from '../words/words.js';
import { BankPart } from './bank-part.js';
import { CellBar } from './cell-bar.js';
import { FormOnPaper } from './form-on-paper.js';
import { Grid } from './grid.js';
import { HomelessNotice } from './homeless-notice.js';
import type { WebSheet } from './open-web-sheet.js';
import { TabChoice } from './tab-choice.js';
import { UnsentLine } from './unsent-line.js';
import { useAfterPaint } from './use-after-paint.js';

const useStyles = makeStyles({ acts: { ...row('8px') } });

export interface WebSheetViewProps {
  readonly sheet: WebSheet;
  readonly fetched: SheetBook;
}

export function WebSheetView(props: WebSheetViewProps) {
  const sheet = useSheet();
  return sheet && <View {...props} pane={sheet} />;
}

function View({ sheet, fetched: { context }, pane }: WebSheetViewProps & { readonly pane: Sheet }) {
  const { t } = useWords();
  const styles = useStyles();
  const panel = useId();
  const bank = useRef<HTMLDivElement>(null);
  const toBank = useCallback(() => bank.current?.focus(), []);
  const { book, keeper } = sheet;
  const { state, acts, conflicts } = pane;
  useSpokenSheet(state);
  const findingActs = useFindingActs(state, acts);
  const names = new Map(context.pupils.map(({ id, name }) => [id, name]));
  const { checked, pushed, previewing, locks } = state;
  const { practice } = context.class;
  const next = nextAct(state, openConflicts(conflicts));
  return (
    <>
      {practice && <PracticeBand />}
      <HomelessNotice sheet={sheet} />
      {locks.length > 0 && <LockNotes sheets={locks} />}
      {state.book.kind === 'ours' && (
        <UnsentLine book={state.book} keeper={keeper} acts={acts} nameOf={(pupil) => names.get(pupil) ?? pupil} />
      )}
      {!previewing && <MainActs state={state} acts={acts} next={next} />}
      <SheetNotes state={state} acts={acts} />
      <PushSteps state={state} acts={acts} conflicts={conflicts} findingActs={findingActs} />
      <TabChoice book={book} panel={panel} />
      <div id={panel} role={book.tabs.length > 1 ? 'tabpanel' : undefined}>
        <Grid book={book} className={context.class.name} onBank={toBank} />
      </div>
      <CellBar book={book} sheet={pane} keeper={keeper} />
      <BankOf sheet={pane} book={book} box={bank} />
      <div className={styles.acts}>
        <PrintButton sheet={sheet} />
        <Button onClick={() => goTo('classes', [context.class.id, context.period])}>{t('web-sheet.back')}</Button>
      </div>
      <Disclosure label={t('web-sheet.keys')}>
        <Muted>{t('web-sheet.keys-move')}</Muted>
        <Muted>{t('web-sheet.keys-type')}</Muted>
        <Muted>{t('web-sheet.keys-more')}</Muted>
      </Disclosure>
      {checked && !pushed && <Found answer={checked} previewing={previewing} acts={findingActs} />}
      <UndoBar state={state} acts={acts} />
    </>
  );
}

interface BankOfProps {
  readonly sheet: Sheet;
  readonly book: WebSheet['book'];
  readonly box: React.RefObject<HTMLDivElement | null>;
}

/** Asked for with the first remark cell, and there from then on. */
function BankOf({ sheet, book, box }: BankOfProps) {
  const [wanted, setWanted] = useState(false);
  const { tab, range } = useAfterPaint(book);
  const field = book.tabs[tab]!.columns[range.anchor.column]?.field;
  const isRemark = field !== undefined && fieldSpec(field).kind === 'remark';
  if (isRemark && !wanted) setWanted(true);
  return wanted && isRemark ? <BankPart sheet={sheet} box={box} /> : null;
}

function PrintButton({ sheet: { book, keeper } }: Pick<WebSheetViewProps, 'sheet'>) {
  const { t } = useWords();
  const [printing, setPrinting] = useState(false);
  const { unsent } = useSyncExternalStore(keeper.subscribe, keeper.get);
  const n = unsent.length;
  const { tab, rows } = book.get();
  return (
    <>
      <Button onClick={() => setPrinting(true)}>
        {n > 0 ? t('web-sheet.print-unsent', { n }) : t('web-sheet.print')}
      </Button>
      {printing && (
        <FormOnPaper
          tab={book.tabs[tab]!}
          rows={rows[tab]!}
          draft={n > 0 ? t('web-sheet.draft', { n }) : null}
          onPrinted={() => setPrinting(false)}
        />
      )}
    </>
  );
}
