/**
 * What is closed by now, asked of the server and shown in the open workbook: shaded, locked, and said in the line over each
 * table. Comes with the words of sheets, for it is never needed before a sheet is there.
 */
import '../words/of-sheets.js';
import { closedCells, groupsIn } from '../../core/locks/lock-parts.js';
import { FORM_SPEECH, lockNote, NOTE_BEGINS } from '../../core/words/lock-note.js';
import { fieldsOfPupil } from '../../core/sheet/sheet-fields.js';
import { address } from '../../core/workbook/address.js';
import type { RawBook, RawCell } from '../../core/workbook/raw.js';
import type { ReadPart, ReadWorkbook } from '../../core/workbook/read-types.js';
import { Refused } from '../api/failures.js';
import type { Send } from '../api/transport.js';
import type { ActOptions, CellLock, CellWrite, ExcelDoor } from '../excel/door.js';
import { ExcelRefusal } from '../excel/excel-refusal.js';
import type { ToldLocks } from './sheet-locks.js';

/** Whether somebody's own cell is closed. */
export type IsClosed = (classId: string, period: string, pupil: string, field: ReadPart['own'][number]) => boolean;

export interface RenewedShading {
  readonly told: readonly ToldLocks[];
  readonly isClosed: IsClosed;
}

interface OpenBook {
  readonly book: RawBook;
  readonly workbook: ReadWorkbook;
}

/** Throws what the server says; where Excel forbids the shades, what is said of the locks holds all the same. */
export async function renewShading(
  { book, workbook }: OpenBook,
  door: Pick<ExcelDoor, 'shade'>,
  call: Send,
  options: ActOptions & { readonly signal: AbortSignal },
): Promise<RenewedShading> {
  const asked = await Promise.all(
    workbook.parts
      .filter(({ own }) => own.length > 0)
      .map(async (part) => ({ part, told: await toldOf(part, call, options.signal) })),
  );
  const known = asked.flatMap(({ part, told }) => (told ? [{ part, told }] : []));
  const closed = new Map(
    known.map(({ part, told }) => [keyOf(part.context.class.id, part.context.period), closedCells(told.locks.parts)]),
  );
  const isClosed: IsClosed = (classId, period, pupil, field) =>
    closed.get(keyOf(classId, period))?.(pupil, field) ?? false;
  try {
    await door.shade(
      known.flatMap(({ part }) => cellsOf(part, isClosed)),
      known.flatMap(({ part, told }) => notesOf(book, part, told)),
      options,
    );
  } catch (cause) {
    if (!(cause instanceof ExcelRefusal)) throw cause;
  }
  return { told: known.map(({ told }) => told), isClosed };
}

const keyOf = (classId: string, period: string): string => `${classId}\n${period}`;

/** Null for somebody else's class, which stops nothing. */
async function toldOf(part: ReadPart, call: Send, signal: AbortSignal): Promise<ToldLocks | null> {
  const { class: klass, period, pupils } = part.context;
  try {
    const locks = await call('sheetLocks', { params: { classId: klass.id, period } }, { signal });
    const names = Object.fromEntries(pupils.map(({ id, name }) => [id, name]));
    return { locks, groups: [...groupsIn(part.own).keys()], asks: true, names };
  } catch (failure) {
    if (failure instanceof Refused && failure.status === 404) return null;
    throw failure;
  }
}

function cellsOf({ context, own, cells }: ReadPart, isClosed: IsClosed): CellLock[] {
  const entered = new Set<string>(own);
  // What is assessed anew is not the same of every pupil: the rest is nobody's to enter and stays locked.
  const has = new Map(context.pupils.map((pupil) => [pupil.id, new Set<string>(fieldsOfPupil(context, pupil))]));
  return cells.flatMap(({ sheet, cell, pupil, field }): CellLock[] =>
    entered.has(field) && has.get(pupil)?.has(field)
      ? [{ sheet, cell, closed: isClosed(context.class.id, context.period, pupil, field) }]
      : [],
  );
}

/** Over its table a note is looked for in these many rows. */
const NOTE_ROWS = 12;

const isNote = (cell: RawCell | undefined): cell is string => typeof cell === 'string' && cell.startsWith(NOTE_BEGINS);

/** Notes that say something else by now; a workbook from before there were notes gets none. */
function notesOf(book: RawBook, part: ReadPart, { locks, groups, names }: ToldLocks): CellWrite[] {
  const telling = { groups: new Set(groups), nameOf: (pupil: string) => names[pupil] ?? pupil };
  const { whole, rest } = lockNote(locks, telling, FORM_SPEECH);
  const tabs = new Set(part.cells.map(({ sheet }) => sheet));
  return book.sheets
    .filter(({ name }) => tabs.has(name))
    .flatMap(({ name, rows }): CellWrite[] => {
      for (const [row, cells] of rows.slice(0, NOTE_ROWS).entries()) {
        const column = cells.findIndex(isNote);
        const note = cells[column];
        if (!isNote(note)) continue;
        if (note.endsWith(` ${rest}`)) return [];
        return [{ sheet: name, cell: address(row + 1, column + 1), value: whole }];
      }
      return [];
    });
}
