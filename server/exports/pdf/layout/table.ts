/** A ruled table: rows that hang together stay together, a head on every page, and a cell too tall for any page is poured over several. */
import type { Table } from '../../../../core/record/print/content.js';
import type { Flow, Prepared } from './flow.js';
import type { Op } from './laid.js';
import { breakLines, type Line, LINE } from './lines.js';
import { fittedHeights, type GroupCell, groupRows, heightOf, PAD, type RowGroup } from './table-groups.js';
import { textOps } from './text-ops.js';

const RULE = 0.6;

export function prepareTable(table: Table, { width, faces }: Pick<Flow, 'width' | 'faces'>): Prepared {
  const { size, before, columns } = table;
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const edges = [0];
  for (const { share } of columns) edges.push(edges.at(-1)! + (width * share) / shares);
  const head = columns.map(({ label }, i) =>
    breakLines([{ text: label, face: 'bold' }], edges[i + 1]! - edges[i]! - 2 * PAD.x, size, faces),
  );
  const headHeight = heightOf(Math.max(...head.map((lines) => lines.length)), size) + 2;
  const groups = groupRows(table, edges, faces);
  const fitted = groups.map((group) => fittedHeights(group, size));
  const first = sum(fitted[0] ?? []);

  return {
    keep: false,
    // What does not fit on a page at all must not push its heading about.
    lead: before + headHeight + Math.min(first, 300),
    place(flow, parent) {
      const node = flow.node({ type: 'Table', parent, title: table.title });
      const headRow = flow.node({ type: 'TR', parent: flow.node({ type: 'THead', parent: node }) });
      const body = flow.node({ type: 'TBody', parent: node });
      let heads = 0;
      const placeHead = (): void => {
        head.forEach((lines, i) => {
          const cell = heads === 0 ? flow.node({ type: 'TH', parent: headRow, scope: 'Column' }) : null;
          const [x, wide] = [flow.left + edges[i]!, edges[i + 1]! - edges[i]!];
          flow.mark(cell, cellOps(lines, { x, top: flow.y, width: wide, height: headHeight, size, align: 'center' }));
        });
        flow.mark(null, ruled(flow, edges, headHeight));
        flow.y += headHeight;
        heads++;
      };
      const turn = (): void => {
        flow.newPage();
        placeHead();
      };
      if (!flow.isFresh) flow.y += before;
      if (flow.room < headHeight + Math.min(first, flow.whole - headHeight)) {
        if (!flow.isFresh && first <= flow.whole - headHeight) flow.newPage();
      }
      placeHead();
      groups.forEach((group, i) => {
        const heights = fitted[i]!;
        if (sum(heights) > flow.room && sum(heights) <= flow.whole - headHeight) turn();
        const rows = heights.map(() => flow.node({ type: 'TR', parent: body }));
        if (sum(heights) <= flow.room + 0.01) placeGroup(flow, group, heights, rows, size);
        else pourGroup(flow, group, rows, size, turn);
      });
    },
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function cellNode(flow: Flow, { cell, top }: GroupCell, rows: readonly number[]): number {
  const spans = {
    ...(cell.columns && cell.columns > 1 && { columns: cell.columns }),
    ...(cell.rows && cell.rows > 1 && { rows: cell.rows }),
  };
  return cell.header
    ? flow.node({ type: 'TH', parent: rows[top]!, scope: 'Row', ...spans })
    : flow.node({ type: 'TD', parent: rows[top]!, ...spans });
}

function placeGroup(
  flow: Flow,
  group: RowGroup,
  heights: readonly number[],
  rows: readonly number[],
  size: number,
): void {
  const tops = [flow.y];
  for (const height of heights) tops.push(tops.at(-1)! + height);
  const boxes: Op[] = [];
  for (const cell of group.cells) {
    const [top, height] = [tops[cell.top]!, tops[cell.end]! - tops[cell.top]!];
    const x = flow.left + cell.x;
    const node = cellNode(flow, cell, rows);
    flow.mark(node, cellOps(cell.lines, { x, top, width: cell.width, height, size, align: cell.align }));
    boxes.push({ kind: 'box', x, y: top, width: cell.width, height, weight: RULE });
  }
  flow.mark(null, boxes);
  flow.y = tops.at(-1)!;
}

/** Row by row and page by page; cells that reach over the whole group go on where they stopped. */
function pourGroup(flow: Flow, group: RowGroup, rows: readonly number[], size: number, turn: () => void): void {
  const count = group.heights.length;
  const poured = group.cells
    .filter((cell) => cell.top === 0 && cell.end === count)
    .map((cell) => ({ cell, node: cellNode(flow, cell, rows), rest: cell.lines }));
  const least = heightOf(1, size);
  const natural = count === 1 ? [least] : group.heights;
  let row = 0;
  while (row < count || poured.some(({ rest }) => rest.length > 0)) {
    if (flow.room < Math.max(least, natural[row] ?? 0)) turn();
    const start = flow.y;
    const here: { row: number; top: number; height: number }[] = [];
    let y = start;
    while (row < count && y + natural[row]! <= flow.bottom + 0.01) {
      here.push({ row, top: y, height: natural[row]! });
      y += natural[row]!;
      row++;
    }
    if (row === count) {
      // The last row grows by what is still to come, as far as the page reaches.
      const wanted = start + Math.max(0, ...poured.map(({ rest }) => heightOf(rest.length, size)));
      const grown = Math.min(flow.bottom, Math.max(y, wanted));
      const last = here.at(-1);
      if (last) last.height += grown - y;
      y = grown;
    }
    const boxes: Op[] = [];
    for (const cell of group.cells.filter((each) => !poured.some(({ cell: other }) => other === each))) {
      const place = here.find((each) => each.row === cell.top);
      if (!place) continue;
      const box = { x: flow.left + cell.x, top: place.top, width: cell.width, height: place.height };
      flow.mark(cellNode(flow, cell, rows), cellOps(cell.lines, { ...box, size, align: cell.align }));
      boxes.push({ kind: 'box', x: box.x, y: box.top, width: box.width, height: box.height, weight: RULE });
    }
    for (const each of poured) {
      const fits = Math.max(1, Math.floor((y - start - 2 * PAD.y + 0.01) / (size * LINE)));
      const box = { x: flow.left + each.cell.x, top: start, width: each.cell.width, height: y - start };
      const lines = each.rest.slice(0, fits);
      flow.mark(
        each.node,
        textOps(lines, {
          x: box.x + PAD.x,
          top: start + PAD.y,
          width: box.width - 2 * PAD.x,
          size,
          align: each.cell.align,
        }),
      );
      boxes.push({ kind: 'box', x: box.x, y: start, width: box.width, height: box.height, weight: RULE });
      each.rest = each.rest.slice(fits);
    }
    if (boxes.length > 0 && here.length === 0)
      boxes.push({ kind: 'box', x: flow.left, y: start, width: flow.width, height: y - start, weight: RULE });
    flow.mark(null, boxes);
    flow.y = y;
  }
}

interface CellBox {
  readonly x: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly align: 'left' | 'center' | 'right';
}

/** Text in the middle of its cell's height. */
function cellOps(lines: readonly Line[], { x, top, width, height, size, align }: CellBox): Op[] {
  const from = top + (height - lines.length * size * LINE) / 2;
  return textOps(lines, { x: x + PAD.x, top: from, width: width - 2 * PAD.x, size, align });
}

const ruled = (flow: Flow, edges: readonly number[], height: number): Op[] =>
  edges.slice(1).map((edge, i): Op => ({
    kind: 'box',
    x: flow.left + edges[i]!,
    y: flow.y,
    width: edge - edges[i]!,
    height,
    weight: RULE,
  }));
