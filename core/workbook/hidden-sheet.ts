/**
 * The very hidden sheet: what a workbook carries to be read again without the server. One text per cell: a row's kind,
 * then what it is about. Text of more than one cell's length runs on in the next cells.
 */
import { formVersion } from '../forms/form-version.js';
import { SUPPLEMENTARY } from '../codes/periods.js';
import { gradesOf, type WorkbookKind } from '../forms/tabs.js';
import type { FieldKey } from '../fields/field-key.js';
import { SUBJECT_LETTERS, TICK, TRAIT_LETTERS } from '../codes/levels.js';
import { anewOf } from '../sheet/anew.js';
import type { SheetContext } from '../sheet/context.js';
import type { PupilId, SheetValues } from '../sheet/values.js';
import { columnLetters } from './address.js';
import { checksumText } from './checksum.js';
import { HIDDEN_SHEET } from './markers.js';
import type { PlanList, PlanSheet, WorkbookPlan } from './plan.js';

/** Format of this sheet; a reader that does not know it refuses the file. */
export const HIDDEN_FORMAT = 'hocba-1';

export type Digest = (text: string) => Promise<string>;

/** Cells whose base is older than the rest, with the revision it stands for: not taken or not read in earlier pushes. */
export type OlderCells = Readonly<Record<PupilId, Readonly<Record<string, number>>>>;

export interface HiddenPart {
  readonly context: SheetContext;
  readonly revision: number;
  readonly own: readonly FieldKey[];
  readonly base: SheetValues;
  readonly older?: OlderCells | undefined;
}

export const LIST_VALUES: Readonly<Record<PlanList, readonly string[]>> = {
  'subject-level': Object.values(SUBJECT_LETTERS),
  'trait-level': Object.values(TRAIT_LETTERS),
  tick: [TICK],
};

export const listName = (list: PlanList): string => `list.${list.replace('-', '_')}`;

const LISTS = Object.keys(LIST_VALUES) as PlanList[];
/** Row of the first list: after format, checksum and book. */
const FIRST_LIST_ROW = 4;
/** Below Excel's 32,767 characters a cell, with room for what a program adds. */
const CHUNK = 30_000;

/** Write the sheet; its checksum covers every text on it but itself. */
export async function planHiddenSheet(
  kind: WorkbookKind,
  parts: readonly HiddenPart[],
  digest: Digest,
): Promise<PlanSheet> {
  const rows = hiddenRows(kind, parts);
  const checksum = await digest(checksumText(rows));
  rows[1] = ['checksum', checksum];
  return {
    name: HIDDEN_SHEET,
    state: 'veryHidden',
    columns: [{ width: 10 }, { width: 10 }, { width: 40 }],
    rowHeights: {},
    cells: rows.flatMap((row, r) =>
      row.map((value, c) => ({ row: r + 1, column: c + 1, value, style: 'plain' as const })),
    ),
    merges: [],
    protected: true,
  };
}

/** Defined names of the drop-down lists, pointing at this sheet. */
export const listNames = (): WorkbookPlan['names'] =>
  Object.fromEntries(
    LISTS.map((list, i) => {
      const row = FIRST_LIST_ROW + i;
      const last = columnLetters(2 + LIST_VALUES[list].length);
      return [listName(list), `'${HIDDEN_SHEET}'!$C$${row}:$${last}$${row}`];
    }),
  );

function hiddenRows(kind: WorkbookKind, parts: readonly HiddenPart[]): string[][] {
  const first = parts[0]?.context;
  const rows: string[][] = [
    ['hocba', HIDDEN_FORMAT],
    ['checksum'],
    ['book', '', ...json({ kind, schoolYear: first?.schoolYear, school: first?.school })],
    ...LISTS.map((list) => ['list', list, ...LIST_VALUES[list]]),
  ];
  parts.forEach(({ context, revision, own, base, older }, i) => {
    const forms = Object.fromEntries(
      gradesOf(context).map((grade) => [grade, formVersion(context.schoolYear, grade, context.period)]),
    );
    rows.push([
      'part',
      `p${i}`,
      ...json({ class: context.class, period: context.period, revision, forms, own, older }),
    ]);
    for (const one of context.pupils) {
      const { supplementary: _, ...pupil } = one;
      // What is assessed anew is part of its own workbook alone.
      const anew = context.period === SUPPLEMENTARY ? anewOf(one) : undefined;
      rows.push(
        ['pupil', `p${i}`, ...json({ ...pupil, anew })],
        ['base', `p${i}`, ...json([one.id, base[one.id] ?? {}])],
      );
    }
  });
  return rows;
}

/**
 * JSON in cells. Escaped beyond JSON: what XML cannot hold or programs change on the way.
 */
function json(value: unknown): string[] {
  const text = JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  const chunks: string[] = [];
  let from = 0;
  while (from < text.length || chunks.length === 0) {
    let to = Math.min(from + CHUNK, text.length);
    // Never between the halves of a surrogate pair.
    if (to < text.length && /[\ud800-\udbff]/.test(text[to - 1]!)) to--;
    chunks.push(text.slice(from, to));
    from = to;
  }
  return chunks;
}
