import type { FieldLine, Paragraph } from '../../../../core/record/print/content.js';
import type { Flow, Prepared } from './flow.js';
import { BASELINE, breakLines, LINE } from './lines.js';
import type { Op } from './laid.js';
import { textOps } from './text-ops.js';

/** Runs over to the next page line by line where it must. */
export function prepareParagraph(block: Paragraph, { width, faces }: Pick<Flow, 'width' | 'faces'>): Prepared {
  const { size, before, align } = block;
  const lines = breakLines(block.runs, width, size, faces);
  const height = size * LINE;
  return {
    keep: block.keep,
    lead: before + height * Math.min(lines.length, 3),
    place(flow, parent) {
      const node = flow.node({ type: block.role, parent });
      if (!flow.isFresh) flow.y += before;
      let rest = lines;
      while (rest.length > 0) {
        if (flow.room < height) flow.newPage();
        const count = Math.min(rest.length, Math.max(1, Math.floor((flow.room + 0.01) / height)));
        flow.mark(node, textOps(rest.slice(0, count), { x: flow.left, top: flow.y, width: flow.width, size, align }));
        flow.y += count * height;
        rest = rest.slice(count);
      }
    },
  };
}

/** Between blanks beside each other. */
const GUTTER = 8;

/** Label and value as one text, dots from its end to the margin, as on the printed form. */
export function prepareFields(block: FieldLine, { width, faces }: Pick<Flow, 'width' | 'faces'>): Prepared {
  const { size, before, fields } = block;
  const shares = fields.reduce((sum, { share }) => sum + share, 0);
  const usable = width - GUTTER * (fields.length - 1);
  let x = 0;
  const columns = fields.map(({ label, value, share }) => {
    const column = {
      x,
      width: (usable * share) / shares,
      lines: breakLines(
        [{ text: `${label}: ` }, { text: value, face: 'bold' as const }],
        (usable * share) / shares,
        size,
        faces,
      ),
    };
    x += column.width + GUTTER;
    return column;
  });
  const rows = Math.max(...columns.map(({ lines }) => lines.length));
  const height = rows * size * LINE;
  return {
    keep: false,
    lead: before + height,
    place(flow, parent) {
      if (flow.room < before + height && !flow.isFresh) flow.newPage();
      flow.y += before;
      const dots: Op[] = [];
      for (const column of columns) {
        const left = flow.left + column.x;
        flow.mark(
          flow.node({ type: 'P', parent }),
          textOps(column.lines, { x: left, top: flow.y, width: column.width, size, align: 'left' }),
        );
        const y = flow.y + (column.lines.length - 1) * size * LINE + size * BASELINE + 1;
        const from = left + column.lines.at(-1)!.width + 3;
        const to = left + column.width;
        if (to - from > 4) dots.push({ kind: 'rule', x1: from, y1: y, x2: to, y2: y, weight: 0.8, dotted: true });
      }
      flow.mark(null, dots);
      flow.y += height;
    },
  };
}
