/** Writing remarks into the open workbook, only where nobody has typed since they were shown. */
import { useState } from 'react';
import type { Sheet } from '../sheet/sheet-context.js';
import type { RemarkEntry } from '../sheet/sheet-state.js';

export interface RemarkToWrite {
  readonly cell: RemarkEntry;
  readonly text: string;
}

export interface Fill {
  /** Excel is busy with an act somebody asked for. */
  readonly busy: boolean;
  /** How many cells the last fill wrote. */
  readonly written: number;
  /** Nothing was written: a cell holds something else than was shown. */
  readonly changed: boolean;
  /** True when all were written. */
  readonly write: (remarks: readonly RemarkToWrite[]) => Promise<boolean>;
}

export function useFill({ state, acts }: Sheet): Fill {
  const [filling, setFilling] = useState(false);
  const [written, setWritten] = useState(0);
  const [changed, setChanged] = useState(false);
  const busy = filling || (state.busy !== null && state.busy !== 'read');
  return {
    busy,
    written,
    changed,
    write: async (remarks) => {
      if (busy || remarks.length === 0) return false;
      setFilling(true);
      setChanged(false);
      setWritten(0);
      try {
        const heads = new Map(remarks.map(({ cell }) => [`${cell.sheet} ${cell.part.classId} ${cell.field}`, cell]));
        const now = new Map<string, string | null>();
        for (const head of heads.values()) {
          for (const one of await acts.columnOf(head)) now.set(placeOf(one), one.value);
        }
        if (remarks.some(({ cell }) => now.get(placeOf(cell)) !== cell.value)) {
          setChanged(true);
          return false;
        }
        await acts.fill(
          remarks.map(({ cell: { sheet, cell, pupil, field, value }, text }) => ({
            ...{ sheet, cell, pupil, field },
            value: text,
            over: value,
          })),
        );
        // What became of it is read off the workbook: the act may have been stopped, or Excel may have refused.
        const after = new Map(
          [...heads.values()].flatMap((head) => acts.remarkColumn(head).map((one) => [placeOf(one), one.value])),
        );
        const done = remarks.filter(({ cell, text }) => after.get(placeOf(cell)) === text).length;
        setWritten(done);
        return done === remarks.length;
      } finally {
        setFilling(false);
      }
    },
  };
}

/** A cell is known by whose it is: rows may have moved. */
const placeOf = ({ sheet, cell, pupil, field }: Pick<RemarkEntry, 'sheet' | 'cell' | 'pupil' | 'field'>): string =>
  [sheet, cell, pupil, field].join('\n');
