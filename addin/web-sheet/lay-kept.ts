/** What was typed and not sent, laid over the sheet as the system has it now: each cell with the base it was typed over. */
import { isFieldKey } from '../../core/fields/field-key.js';
import { parseCell } from '../../core/rules/parse-cell.js';
import type { OlderCells } from '../../core/workbook/hidden-sheet.js';
import type { WorkbookPartInput } from '../../core/workbook/plan-workbook.js';
import type { KeptCell } from './kept.js';

export interface Laid {
  /** The sheet, with the old bases where something was typed over them. */
  readonly part: WorkbookPartInput;
  /** Revisions of bases older than the sheet's. */
  readonly older: OlderCells | undefined;
  /** To be put into their cells. */
  readonly typed: readonly KeptCell[];
  /** The system has these values by now. */
  readonly done: readonly KeptCell[];
  /** Their pupil or column is not on this sheet any more, or nobody's to enter here. */
  readonly homeless: readonly KeptCell[];
}

export function layKept(part: WorkbookPartInput, kept: readonly KeptCell[]): Laid {
  const pupils = new Set(part.context.pupils.map(({ id }) => id));
  const own = new Set<string>(part.own);
  const values: Record<string, Record<string, string>> = {};
  for (const [pupil, row] of Object.entries(part.values)) values[pupil] = { ...row };
  const older: Record<string, Record<string, number>> = {};
  const [typed, done, homeless]: [KeptCell[], KeptCell[], KeptCell[]] = [[], [], []];
  for (const cell of kept) {
    const { pupil, field, base, revision, raw } = cell;
    if (!isFieldKey(field) || !own.has(field) || !pupils.has(pupil)) {
      homeless.push(cell);
      continue;
    }
    const parsed = parseCell(field, raw);
    const row = (values[pupil] ??= {});
    if (parsed.ok && parsed.value === (row[field] ?? null)) {
      done.push(cell);
      continue;
    }
    typed.push(cell);
    if (base === null) delete row[field];
    else row[field] = base;
    if (revision < part.revision) (older[pupil] ??= {})[field] = revision;
  }
  return {
    part: { ...part, values },
    older: Object.keys(older).length > 0 ? older : undefined,
    typed,
    done,
    homeless,
  };
}
