/** From what the server says of a sheet, and what this device kept of it, to the grid and the work on it. */
import type { SheetBook } from '../../core/contract/sheet-book.js';
import type { SheetLocks } from '../../core/contract/locks.js';
import { type FieldKey, isFieldKey } from '../../core/fields/field-key.js';
import { closedCells, groupsIn } from '../../core/locks/lock-parts.js';
import { FORM_SPEECH, lockNote } from '../../core/words/lock-note.js';
import type { Locale } from '../../core/words/render.js';
import { planHiddenSheet } from '../../core/workbook/hidden-sheet.js';
import { planWorkbook, type WorkbookPartInput } from '../../core/workbook/plan-workbook.js';
import type { ReadPart } from '../../core/workbook/read-types.js';
import { readWorkbook } from '../../core/workbook/read-workbook.js';
import type { RawBook } from '../../core/workbook/raw.js';
import type { Send } from '../api/transport.js';
import { closeHere, holdHere, unsentHere } from '../device/unsent-here.js';
import { digest } from '../sheet/digest.js';
import { SheetWork } from '../sheet/sheet-work.js';
import { GridBook } from './grid-book.js';
import type { WrittenCell } from './grid-state.js';
import { gridTabs } from './grid-tab.js';
import { type KeptCell, cellKey, keepOn, keptOn, mergeKept } from './kept.js';
import { layKept } from './lay-kept.js';
import { Keeper } from './keeper.js';
import { rowsOf } from './sheet-rows.js';

export interface WebSheet {
  readonly book: GridBook;
  readonly work: SheetWork;
  readonly keeper: Keeper;
  /** Kept cells that have no place on this sheet any more. */
  readonly homeless: readonly KeptCell[];
  /** The sheet as it stands now, so that it can be opened again without a line. */
  readonly asFetched: () => SheetBook;
  /** Keep what is typed, a box still open in a cell included; it stays open. */
  readonly keepNow: () => void;
  /** True where closing the page would lose something. */
  readonly wouldLose: () => boolean;
  /** Nothing more is kept; what the device could not keep stays with this page. */
  readonly close: () => void;
}

export interface OpenOptions {
  readonly fetched: SheetBook;
  /** Null where nobody could say: the server judges at receipt. */
  readonly locks: SheetLocks | null;
  readonly userId: string;
  readonly call: Send;
  readonly locale: () => Locale;
}

export async function openWebSheet({ fetched, locks, userId, call, locale }: OpenOptions): Promise<WebSheet> {
  const { kind, context } = fetched;
  const name = { classId: context.class.id, className: context.class.name, period: context.period };
  // Where the device kept nothing, this page still has what was typed as the sheet was open before.
  const here = unsentHere(userId).find((one) => one.classId === name.classId && one.period === name.period);
  const loose = here && !here.kept ? (here.cells as readonly KeptCell[]) : [];
  const kept = mergeKept(keptOn(userId, name), loose);
  const { part, older, typed, done, homeless } = layKept(partOf(fetched, locks), kept);
  const plan = await planWorkbook(kind, [part], digest);
  const visible = plan.sheets.filter(({ state }) => state === 'visible');
  const sheets = plan.sheets.map((sheet) => ({
    name: sheet.name,
    hidden: sheet.state !== 'visible',
    rows: rowsOf(sheet),
  }));
  const read = await partRead({ sheets });
  if (older) {
    const hidden = await planHiddenSheet(kind, [{ ...read, revision: read.baseRevision, older }], digest);
    sheets.at(-1)!.rows = rowsOf(hidden);
  }
  const book = new GridBook(sheets, gridTabs(visible, read));
  let now: ReadPart = { ...read, older };
  const keeper = new Keeper((...cells) => keepOn(userId, name, ...cells), now);
  const places = new Map(read.cells.map((cell) => [`${cell.pupil}\n${cell.field}`, cell]));
  book.putBack(
    typed.flatMap(({ pupil, field, raw }) => {
      const place = places.get(`${pupil}\n${field}`);
      return place ? [{ sheet: place.sheet, cell: place.cell, value: raw }] : [];
    }),
  );
  keeper.subscribe(() => {
    const { unsent, kept: isKept } = keeper.get();
    holdHere({ userId, ...name, cells: unsent, kept: isKept });
  });
  const unkept = new Set(loose.map(cellKey));
  const written = typed.flatMap(({ pupil, field, raw }): WrittenCell[] =>
    isFieldKey(field) ? [{ pupil, field, raw }] : [],
  );
  keeper.found(written);
  const again = written.filter((cell) => unkept.has(cellKey(cell)));
  if (again.length > 0) keeper.wrote(again);
  keeper.forgetNow(done);
  book.listeners = {
    wrote: (cells) => keeper.wrote(cells),
    renewed: async () => {
      now = await partRead(await book.read());
      keeper.rests(now);
    },
  };
  const work = new SheetWork({ door: book, call, locale });
  const asFetched = (): SheetBook => ({
    ...fetched,
    revision: now.baseRevision,
    values: Object.fromEntries(Object.entries(now.base).map(([pupil, row]) => [pupil, { ...row }])),
  });
  const keepNow = (): void => {
    book.save();
    keeper.flush();
  };
  const wouldLose = (): boolean => !keeper.get().kept && keeper.get().unsent.length > 0;
  const close = (): void => {
    keepNow();
    keeper.end();
    closeHere({ userId, ...name });
  };
  return { book, work, keeper, homeless, asFetched, keepNow, wouldLose, close };
}

async function partRead(book: RawBook): Promise<ReadPart> {
  const read = await readWorkbook(book, digest);
  const part = read.ok ? read.workbook.parts[0] : undefined;
  if (!part) throw new Error('a sheet planned here could not be read');
  return part;
}

function partOf({ revision, own, values, context }: SheetBook, locks: SheetLocks | null): WorkbookPartInput {
  const { practice, ...klass } = context.class;
  return {
    context: { ...context, class: practice ? { ...klass, practice } : klass },
    revision,
    own,
    values: Object.fromEntries(
      Object.entries(values).map(([pupil, row]) => [
        pupil,
        Object.fromEntries(Object.entries(row).filter(([field]) => isFieldKey(field))),
      ]),
    ),
    locked: locks && own.length > 0 ? lockedBy(locks, own, context.pupils) : undefined,
  };
}

function lockedBy(locks: SheetLocks, own: readonly FieldKey[], pupils: SheetBook['context']['pupils']) {
  const names = new Map(pupils.map(({ id, name }) => [id, name]));
  const telling = { groups: new Set(groupsIn(own).keys()), nameOf: (pupil: string) => names.get(pupil) ?? pupil };
  return { note: lockNote(locks, telling, FORM_SPEECH).whole, has: closedCells(locks.parts) };
}
