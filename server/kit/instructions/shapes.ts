/** Pieces of the pictures: SVG text, in units of a picture 480 wide. */
import { escape } from './markup.js';

export const INK = '#242424';
export const QUIET = '#616161';
export const LINE = '#b3b0ad';
export const EXCEL = '#107c41';
export const MARK = '#c50f1f';

export interface TextStyle {
  readonly size?: number;
  readonly fill?: string;
  readonly bold?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
}

export const box = (x: number, y: number, w: number, h: number, fill = '#fff', stroke = LINE, r = 3): string =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${r}" fill="${fill}" stroke="${stroke}"/>`;

export const text = (x: number, y: number, words: string, style: TextStyle = {}): string => {
  const { size = 12, fill = INK, bold = false, anchor = 'start' } = style;
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}" text-anchor="${anchor}"${bold ? ' font-weight="600"' : ''}>${escape(words)}</text>`;
};

/** What to press, with its number and a frame around it. */
export const press = (n: number, x: number, y: number, w: number, h: number): string =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="4" fill="none" stroke="${MARK}" stroke-width="2.5"/>` +
  `<circle cx="${x}" cy="${y}" r="10" fill="${MARK}"/>${text(x, y + 4.5, String(n), { fill: '#fff', bold: true, anchor: 'middle', size: 13 })}`;

export const button = (x: number, y: number, w: number, words: string, main = false): string =>
  box(x, y, w, 24, main ? EXCEL : '#fff', main ? EXCEL : LINE) +
  text(x + w / 2, y + 16, words, { anchor: 'middle', fill: main ? '#fff' : INK, bold: main });

/** A drawing of a 16-unit grid at a place. */
export const icon = (drawing: string, x: number, y: number, size: number): string =>
  drawing.replace('<svg ', `<svg x="${x}" y="${y}" width="${size}" height="${size}" `);

/** An arrow from left to right. */
export const arrow = (x1: number, y1: number, x2: number, y2: number, dashed = false): string => {
  const angle = Math.atan2(y2 - y1, x2 - x1);
  const at = (turn: number) =>
    `${(x2 - 10 * Math.cos(angle + turn)).toFixed(1)},${(y2 - 10 * Math.sin(angle + turn)).toFixed(1)}`;
  return (
    `<path d="M${x1} ${y1}L${x2} ${y2}" stroke="${QUIET}" stroke-width="2"${dashed ? ' stroke-dasharray="5 4"' : ''}/>` +
    `<polygon points="${x2},${y2} ${at(0.4)} ${at(-0.4)}" fill="${QUIET}"/>`
  );
};

/** A window with a title bar. */
export const frame = (x: number, y: number, w: number, h: number, title: string, bar = EXCEL): string =>
  box(x, y, w, h, '#fff', QUIET, 5) +
  `<path d="M${x} ${y + 24}v-19a5 5 0 0 1 5-5h${w - 10}a5 5 0 0 1 5 5v19z" fill="${bar}"/>` +
  text(x + 10, y + 16, title, { fill: '#fff', bold: true });

/** Lines of a sheet. */
export const grid = (x: number, y: number, w: number, h: number): string => {
  const lines: string[] = [];
  for (let row = y; row <= y + h; row += 16) lines.push(`M${x} ${row}h${w}`);
  for (let column = x; column <= x + w; column += 48) lines.push(`M${column} ${y}v${h}`);
  return `<path d="${lines.join('')}" stroke="#dedbd8" fill="none"/>`;
};

export const folder = (x: number, y: number, size: number): string =>
  `<path d="M${x} ${y}h${size * 0.4}l${size * 0.1} ${size * 0.12}h${size * 0.5}v${size * 0.6}h-${size}z" fill="#f2b93b" stroke="#a87a10"/>`;

export const paper = (x: number, y: number, label: string): string =>
  `<path d="M${x} ${y}h22l8 8v30h-30z" fill="#fff" stroke="${QUIET}"/><path d="M${x + 22} ${y}v8h8" fill="none" stroke="${QUIET}"/>` +
  text(x + 15, y + 26, label, { size: 9, anchor: 'middle', fill: QUIET });
