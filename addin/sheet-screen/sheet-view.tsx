/** The open workbook: how full, what is unsent, the two main acts, what they brought, and filling fast. */
import { makeStyles } from '@fluentui/react-components';
import { FillPanel } from '../fill/fill-panel.js';
import { Screen } from '../parts/screen.js';
import { column } from '../parts/styles.js';
import { useKeptFocus } from '../parts/use-kept-focus.js';
import { lateScreen } from '../frame/late-screen.js';
import { Loading } from '../frame/loading.js';
import { type Conflicts, openConflicts } from '../push/use-conflicts.js';
import { ResultsSection } from '../results/results-section.js';
import { useWords } from '../words/words.js';
import { bookTitle } from './book-title.js';
import { Found, useFindingActs } from './found.js';
import { Fullness } from './fullness.js';
import { MainActs } from './main-acts.js';
import { nextAct } from './next-act.js';
import { OtherBook } from './other-book.js';
import { PushSteps } from './push-steps.js';
import { SheetNotes } from './sheet-notes.js';
import type { Book, SheetActs, SheetState } from '../sheet/sheet-state.js';
import { UndoBar } from './undo-bar.js';
import { useSpokenSheet } from './use-spoken-sheet.js';

const LockNotes = lateScreen(async () => (await import('../shading/lock-notes.js')).LockNotes);
const PracticeBand = lateScreen(async () => (await import('../practice/practice-band.js')).PracticeBand, true);
const useStyles = makeStyles({ found: { ...column('16px'), outlineStyle: 'none' } });

export interface SheetViewProps {
  readonly state: SheetState;
  readonly acts: SheetActs;
  readonly conflicts: Conflicts;
  readonly focus: boolean;
}

export function SheetView(props: SheetViewProps) {
  const { t } = useWords();
  const { state, acts, focus } = props;
  const { book, failure } = state;
  const { title, lead } = bookTitle(book.kind === 'ours' ? book.parts : [], t);
  useSpokenSheet(state);
  return (
    <Screen title={title} {...(lead !== null && { lead })} focus={focus}>
      {book.kind === 'ours' ? (
        <OurBook {...props} book={book} />
      ) : (
        <>
          {book.kind === 'reading' && !failure && <Loading text={t('sheet.reading')} />}
          {book.kind !== 'reading' && <OtherBook book={book} acts={acts} />}
          <SheetNotes state={state} acts={acts} />
        </>
      )}
    </Screen>
  );
}

interface OurBookProps extends SheetViewProps {
  readonly book: Extract<Book, { readonly kind: 'ours' }>;
}

function OurBook({ book, state, acts, conflicts }: OurBookProps) {
  const styles = useStyles();
  const found = useKeptFocus<HTMLDivElement>();
  const findingActs = useFindingActs(state, acts);
  const { checked, pushed, previewing } = state;
  const next = nextAct(state, openConflicts(conflicts));
  return (
    <>
      {book.parts.some(({ practice }) => practice) && <PracticeBand />}
      <Fullness book={book} state={state} acts={acts} primary={next === 'fill'} />
      {!previewing && <MainActs state={state} acts={acts} next={next} />}
      <SheetNotes state={state} acts={acts} />
      {!previewing && state.locks.length > 0 && <LockNotes sheets={state.locks} />}
      {!previewing && book.cells > 0 && <FillPanel state={state} acts={acts} />}
      <PushSteps state={state} acts={acts} conflicts={conflicts} findingActs={findingActs} />
      <div ref={found} tabIndex={-1} className={styles.found}>
        {checked && !pushed && <Found answer={checked} previewing={previewing} acts={findingActs} />}
        {pushed && <ResultsSection answer={pushed} />}
      </div>
      <UndoBar state={state} acts={acts} />
    </>
  );
}
