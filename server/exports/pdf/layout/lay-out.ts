/** A document's content into pages: measured, broken, numbered. No drawing yet; the same content gives the same pages. */
import type { Block, Content, Section } from '../../../../core/record/print/content.js';
import { showable, type Typefaces } from '../typefaces.js';
import { A4, Flow, type Prepared } from './flow.js';
import type { Laid, Op } from './laid.js';
import { prepareLookup } from './lookup.js';
import { preparePaperCode } from './paper-code.js';
import { prepareFields, prepareParagraph } from './paragraph.js';
import { prepareSignatures } from './signatures.js';
import { prepareTable } from './table.js';

const FRAME_INDENT = 24;
const FOOT = 9;
const FOOT_GREY = '#555555';
/** From corner to corner, with room at both ends. */
const WATERMARK_LENGTH = 620;

export function layOut(content: Content, faces: Typefaces): Laid {
  const sheet = A4;
  let section: Section | null = null;
  const framed = new Set<number>();
  const flow = new Flow(sheet, faces, (on) => {
    if (section!.watermark !== null) on.mark(null, [watermarkOp(section!.watermark, faces)]);
    if (section!.framed) {
      on.mark(null, frameOps());
      framed.add(on.page);
    }
  });
  const root = flow.node({ type: 'Document', parent: null });
  for (section of content.sections) {
    const node = flow.node({ type: 'Sect', parent: root });
    flow.newPage();
    flow.indent = section.framed ? FRAME_INDENT : 0;
    const prepared = section.blocks.map((block) => prepareBlock(block, flow));
    prepared.forEach((each, i) => {
      if (each.keep && flow.room < leadOf(prepared, i) && !flow.isFresh) flow.newPage();
      each.place(flow, node);
    });
  }
  const total = flow.pages.length;
  for (let page = 0; page < total; page++) {
    if (!framed.has(page)) flow.markOn(page, footOps(content.footer, page + 1, total, faces));
  }
  const { width, height } = sheet;
  return {
    title: content.title,
    author: content.author,
    width,
    height,
    pages: flow.pages,
    nodes: flow.nodes,
    seal: flow.seal,
  };
}

function prepareBlock(block: Block, flow: Flow): Prepared {
  switch (block.kind) {
    case 'paragraph':
      return prepareParagraph(block, flow);
    case 'fields':
      return prepareFields(block, flow);
    case 'table':
      return prepareTable(block, flow);
    case 'signatures':
      return prepareSignatures(block, flow);
    case 'lookup':
      return prepareLookup(block, flow);
    case 'paper-code':
      return preparePaperCode(block, flow);
    case 'space':
      return { keep: false, lead: block.height, place: (on) => void (on.y += block.height) };
  }
}

/** What has to fit on one page from here: this block and, as long as one keeps to the next, that one. */
function leadOf(prepared: readonly Prepared[], from: number): number {
  let lead = 0;
  for (let i = from; i < prepared.length; i++) {
    lead += prepared[i]!.lead;
    if (!prepared[i]!.keep) break;
  }
  return lead;
}

function frameOps(): Op[] {
  const box = (inset: number, weight: number): Op => ({
    kind: 'box',
    x: A4.left - 6 + inset,
    y: A4.top - 8 + inset,
    width: A4.width - A4.left - A4.right + 12 - 2 * inset,
    height: A4.height - A4.top - A4.bottom + 22 - 2 * inset,
    weight,
  });
  return [box(0, 2), box(4.5, 0.7)];
}

function watermarkOp(words: string, faces: Typefaces): Op {
  const text = showable(words, faces);
  const size = Math.min(88, WATERMARK_LENGTH / faces.bold.widthOf(text, 1));
  return { kind: 'watermark', text, size, width: faces.bold.widthOf(text, size) };
}

function footOps(footer: string, page: number, total: number, faces: Typefaces): Op[] {
  const y = A4.height - 30;
  const number = `Trang ${page}/${total}`;
  const right = A4.width - A4.right;
  const text = { kind: 'text', face: 'regular', size: FOOT, colour: FOOT_GREY, y } as const;
  return [
    { kind: 'rule', x1: A4.left, y1: y - 12, x2: right, y2: y - 12, weight: 0.4 },
    { ...text, x: A4.left, text: showable(footer, faces) },
    { ...text, x: right - faces.regular.widthOf(number, FOOT), text: number },
  ];
}
