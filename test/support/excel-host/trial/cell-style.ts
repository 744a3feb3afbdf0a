/** An exceljs style as the browser draws it. */
import type ExcelJS from 'exceljs';
import type { CSSProperties } from 'react';
import type { Look } from '../look.js';

const PIXELS_A_POINT = 96 / 72;
export const pixels = (points: number, zoom: number): number => Math.round(points * PIXELS_A_POINT * zoom);

const WIDTHS: Partial<Record<ExcelJS.BorderStyle, string>> = {
  medium: '2px solid',
  thick: '3px solid',
  double: '3px double',
  dashed: '1px dashed',
  mediumDashed: '2px dashed',
  dotted: '1px dotted',
};

const colour = (given: Partial<ExcelJS.Color> | undefined): string | undefined =>
  given?.argb ? `#${given.argb.slice(-6)}` : undefined;

const edge = (border: Partial<ExcelJS.Border> | undefined): string | undefined =>
  border?.style && `${WIDTHS[border.style] ?? '1px solid'} ${colour(border.color) ?? '#000'}`;

/** The fill of a cell; a mark of the pane lies over it. */
function background({ fill }: Partial<ExcelJS.Style>, look: Look | null): string | undefined {
  if (look?.fill) return look.fill;
  return fill?.type === 'pattern' && fill.pattern === 'solid' ? colour(fill.fgColor) : undefined;
}

/** The styles of the cells above and on the left. */
export interface Neighbours {
  readonly above: Partial<ExcelJS.Style> | undefined;
  readonly before: Partial<ExcelJS.Style> | undefined;
}

/** For the cell itself. A line between two cells is drawn once. */
export function cellStyle(
  style: Partial<ExcelJS.Style>,
  look: Look | null,
  { above, before }: Neighbours,
): CSSProperties {
  const { border, alignment } = style;
  return {
    backgroundColor: background(style, look),
    borderTop: above?.border?.bottom ? undefined : edge(border?.top),
    borderLeft: before?.border?.right ? undefined : edge(border?.left),
    borderRight: edge(border?.right),
    borderBottom: edge(border?.bottom),
    verticalAlign: alignment?.vertical === 'middle' ? 'middle' : (alignment?.vertical ?? 'bottom'),
  };
}

const ALIGN = { left: 'left', right: 'right', center: 'center' } as Partial<
  Record<string, 'left' | 'right' | 'center'>
>;

/** For its text; numbers stand on the right, as in Excel. */
export function textStyle(style: Partial<ExcelJS.Style>, look: Look | null, room: Room): CSSProperties {
  const { font, alignment } = style;
  const rotated = alignment?.textRotation === 90;
  const size = (font?.size ?? 11) * PIXELS_A_POINT * room.zoom;
  return {
    fontFamily: `'${font?.name ?? 'Calibri'}', 'Liberation Serif', serif`,
    fontSize: alignment?.shrinkToFit ? shrunk(size, room) : size,
    fontWeight: font?.bold ? 700 : undefined,
    fontStyle: font?.italic ? 'italic' : undefined,
    textDecorationLine: font?.underline || look?.underline ? 'underline' : undefined,
    textDecorationStyle: look?.underline === 'double' || font?.underline === 'double' ? 'double' : undefined,
    color: look?.color ?? colour(font?.color),
    textAlign: ALIGN[alignment?.horizontal ?? ''] ?? (room.number ? 'right' : 'left'),
    whiteSpace: alignment?.wrapText ? 'pre-wrap' : 'pre',
    paddingLeft: alignment?.indent ? alignment.indent * 9 * room.zoom : undefined,
    ...(rotated && { writingMode: 'vertical-rl', transform: 'rotate(180deg)', margin: '0 auto' }),
  };
}

export interface Room {
  readonly text: string;
  /** Pixels. */
  readonly width: number;
  readonly number: boolean;
  readonly zoom: number;
}

/** A letter is about half as wide as it is high. */
const shrunk = (size: number, { text, width }: Room): number =>
  Math.max(5, Math.min(size, width / (Math.max(text.length, 1) * 0.52)));
