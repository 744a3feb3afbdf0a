/** A class sheet on paper, from the same plan the workbook is made of (TT27 appendix 2). */
import type { PlanCell, PlanSheet } from '../../../../core/workbook/plan.js';
import type { Typefaces } from '../typefaces.js';
import { Flow } from './flow.js';
import type { Laid, Op } from './laid.js';
import { BASELINE, breakLines, type Line, LINE } from './lines.js';
import { type CellLook, lookOf } from './sheet-cells.js';
import { PAPERS, type Paper, scaleSheet, type ScaledSheet } from './sheet-scale.js';
import { textOps } from './text-ops.js';

const RULE = 0.5;
const PAD = 1.6;
const SMALLEST = 3.5;
const FOOT = 8;

export interface SheetsToLay {
  readonly sheets: readonly PlanSheet[];
  readonly paper: Paper;
  readonly title: string;
  readonly author: string;
  /** At the foot of every page, after what the form says there. */
  readonly footNote?: string;
}

export function laySheets({ sheets, paper, title, author, footNote }: SheetsToLay, faces: Typefaces): Laid {
  const size = PAPERS[paper];
  const sides = { left: size.margin, right: size.margin, top: size.margin, bottom: size.margin + size.foot };
  const flow = new Flow({ width: size.width, height: size.height, ...sides }, faces);
  const root = flow.node({ type: 'Document', parent: null });
  const feet: string[] = [];
  for (const sheet of sheets) {
    laySheet(flow, sheet, scaleSheet(sheet, size), flow.node({ type: 'Sect', parent: root }));
    while (feet.length < flow.pages.length) {
      const { footer } = sheet.print!;
      feet.push(footNote === undefined ? footer : `${footer} – ${footNote}`);
    }
  }
  feet.forEach((foot, page) => flow.markOn(page, footOps(flow, foot, `Trang ${page + 1}/${feet.length}`)));
  return { title, author, width: size.width, height: size.height, pages: flow.pages, nodes: flow.nodes, seal: null };
}

interface Placed {
  readonly cell: PlanCell;
  readonly look: CellLook;
  readonly bottom: number;
  readonly right: number;
}

function laySheet(flow: Flow, sheet: PlanSheet, scaled: ScaledSheet, section: number): void {
  const merged = new Map(sheet.merges.map((merge) => [`${merge.top} ${merge.left}`, merge]));
  const rows = new Map<number, Placed[]>();
  for (const cell of sheet.cells) {
    const look = lookOf(cell.style);
    if (!look || cell.value === '') continue;
    const { bottom, right } = merged.get(`${cell.row} ${cell.column}`) ?? { bottom: cell.row, right: cell.column };
    rows.set(cell.row, [...(rows.get(cell.row) ?? []), { cell, look, bottom, right }]);
  }
  const [headTop, headEnd] = scaled.head;
  const [bodyTop, bodyEnd] = scaled.body;
  const table = { node: -1, head: -1, body: -1 };
  /** Rows with everything that begins in them; the first time with its place in the structure. */
  const putRows = (first: number, last: number, nodeOf: (placed: Placed, row: number) => number | null): void => {
    const tops = new Map<number, number>();
    let y = flow.y;
    for (let row = first; row <= last; row++) {
      tops.set(row, y);
      y += scaled.heightOf(row);
    }
    tops.set(last + 1, y);
    const boxes: Op[] = [];
    for (let row = first; row <= last; row++) {
      for (const placed of rows.get(row) ?? []) {
        const [x, end] = [scaled.edges[placed.cell.column - 1]!, scaled.edges[placed.right]!];
        const [top, foot] = [tops.get(row)!, tops.get(Math.min(placed.bottom, last) + 1)!];
        const box = { x, y: top, width: end - x, height: foot - top };
        flow.mark(nodeOf(placed, row), cellOps(placed, box, scaled.scale, flow.faces));
        const { ruled, colour } = placed.look;
        if (ruled) boxes.push({ kind: 'box', ...box, weight: RULE, ...(colour && { colour }) });
      }
    }
    flow.mark(null, boxes);
    flow.y = y;
  };
  const asText = (): number => flow.node({ type: 'P', parent: section });
  const putHead = (): void => {
    let row = 0;
    let parent = 0;
    const isFirst = table.node === -1;
    if (isFirst) {
      table.node = flow.node({ type: 'Table', parent: section, title: sheet.name });
      table.head = flow.node({ type: 'THead', parent: table.node });
      table.body = flow.node({ type: 'TBody', parent: table.node });
    }
    putRows(headTop, headEnd, (placed, at) => {
      if (!isFirst) return null;
      if (at !== row) parent = flow.node({ type: 'TR', parent: table.head });
      row = at;
      return flow.node({ type: 'TH', parent, scope: 'Column', ...spans(placed) });
    });
  };
  const heightOf = (first: number, last: number): number => {
    let sum = 0;
    for (let row = first; row <= last; row++) sum += scaled.heightOf(row);
    return sum;
  };

  flow.newPage();
  putRows(1, headTop - 1, asText);
  putHead();
  const closing = heightOf(bodyEnd + 1, scaled.lastRow);
  for (let row = bodyTop; row <= bodyEnd; row++) {
    // The last pupil stands with who signs: a signature alone on a page says nothing.
    const needed = scaled.heightOf(row) + (row === bodyEnd ? closing : 0);
    if (needed > flow.room + 0.5) {
      flow.newPage();
      putHead();
    }
    const parent = flow.node({ type: 'TR', parent: table.body });
    putRows(row, row, (placed) =>
      placed.cell.style === 'identity'
        ? flow.node({ type: 'TH', parent, scope: 'Row' })
        : flow.node({ type: 'TD', parent }),
    );
  }
  putRows(bodyEnd + 1, scaled.lastRow, asText);
}

const spans = ({ cell, bottom, right }: Placed): { columns?: number; rows?: number } => ({
  ...(right > cell.column && { columns: right - cell.column + 1 }),
  ...(bottom > cell.row && { rows: bottom - cell.row + 1 }),
});

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Letters get smaller until the whole text stands in its cell: nothing is cut off. */
function cellOps({ cell, look }: Placed, box: Box, scale: number, faces: Typefaces): Op[] {
  if (cell.value === null) return [];
  const [along, across] = look.upright ? [box.height, box.width] : [box.width, box.height];
  const wraps = look.ruled && cell.style !== 'identity' && cell.style !== 'identity-centre';
  const room = along - 2 * PAD;
  let size = look.size * scale;
  let lines = linesOf(String(cell.value), look, wraps, room, size, faces);
  while (size > SMALLEST && !fits(lines, room, across, size, wraps)) {
    size -= 0.25;
    lines = linesOf(String(cell.value), look, wraps, room, size, faces);
  }
  const { align, colour } = look;
  const height = lines.length * size * LINE;
  if (!look.upright) {
    const top = box.y + (box.height - height) / 2;
    const left = box.x + PAD + (align === 'left' && look.ruled ? 2 * scale : 0);
    return textOps(lines, { x: left, top, width: room, size, align, ...(colour && { colour }) });
  }
  const first = box.x + (box.width - height) / 2 + size * BASELINE;
  return lines.flatMap((line, i) =>
    line.pieces.map(({ text, face, x }): Op => ({
      kind: 'text',
      x: first + i * size * LINE,
      y: box.y + box.height / 2 + line.width / 2 - x,
      text,
      face,
      size,
      upright: true,
    })),
  );
}

const linesOf = (text: string, look: CellLook, wraps: boolean, room: number, size: number, faces: Typefaces): Line[] =>
  breakLines([{ text, face: look.face }], wraps ? room : Infinity, size, faces);

/** A word broken inside does not fit either, as long as smaller letters can keep it whole. */
function fits(lines: readonly Line[], room: number, across: number, size: number, wraps: boolean): boolean {
  const widest = Math.max(...lines.map(({ width }) => width));
  return widest <= room + 0.01 && lines.length * size * (wraps ? 1.06 : 1) <= across + 0.01;
}

function footOps(flow: Flow, foot: string, number: string): Op[] {
  const y = flow.sheet.height - flow.sheet.left - 2;
  const right = flow.sheet.width - flow.sheet.right - flow.faces.regular.widthOf(number, FOOT);
  const text = { kind: 'text', y, face: 'regular', size: FOOT } as const;
  return [
    { ...text, x: flow.sheet.left, text: foot },
    { ...text, x: right, text: number },
  ];
}
