/** Pieces of a style (ISO/IEC 29500-1, 18.8) as they are compared and written, whoever wrote them. */
import type { Look, LookBorder, LookFont } from '../../workbook/looks.js';
import { plainAttributes } from '../namespaces.js';
import { escapeAttribute } from '../write/xml-text.js';
import { isTrue, type Placed } from './tree.js';

/** An element without its places; names local, attributes in no namespace. */
export interface Piece {
  readonly local: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Piece[];
}

const piece = (local: string, attributes: Piece['attributes'] = {}, children: readonly Piece[] = []): Piece => ({
  local,
  attributes,
  children,
});

export const pieceOf = ({ local, attributes, children }: Placed): Piece =>
  piece(local, plainAttributes(attributes), children.map(pieceOf));

export function writePiece({ local, attributes, children }: Piece, prefix: string): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
  const tag = `<${prefix}${local}${written.join('')}`;
  if (children.length === 0) return `${tag}/>`;
  return `${tag}>${children.map((child) => writePiece(child, prefix)).join('')}</${prefix}${local}>`;
}

/** The order CT_Font asks for. */
const FONT_ORDER = 'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme'.split(
  ' ',
);

export const fontPiece = ({ name, size, bold, italic, underline, color }: LookFont): Piece =>
  piece('font', {}, [
    ...(bold ? [piece('b')] : []),
    ...(italic ? [piece('i')] : []),
    ...(underline ? [underlinePiece(underline)] : []),
    piece('sz', { val: String(size) }),
    ...(color === undefined ? [] : [piece('color', { rgb: color })]),
    piece('name', { val: name }),
  ]);

const underlinePiece = (underline: 'single' | 'double'): Piece =>
  piece('u', underline === 'single' ? {} : { val: underline });

/** A font with other underlining and another colour, or with neither. */
export const fontMarked = (font: Piece, mark: Pick<LookFont, 'underline' | 'color'>): Piece => {
  const rest = font.children.filter(({ local }) => local !== 'u' && local !== 'color');
  const added = [
    ...(mark.underline ? [underlinePiece(mark.underline)] : []),
    ...(mark.color === undefined ? [] : [piece('color', { rgb: mark.color })]),
  ];
  const place = ({ local }: Piece): number => (FONT_ORDER.includes(local) ? FONT_ORDER.indexOf(local) : 99);
  return { ...font, children: [...rest, ...added].sort((a, b) => place(a) - place(b)) };
};

export const NO_FILL = piece('fill', {}, [piece('patternFill', { patternType: 'none' })]);
export const GREY_FILL = piece('fill', {}, [piece('patternFill', { patternType: 'gray125' })]);

export const fillPiece = (argb: string | undefined): Piece =>
  argb === undefined
    ? NO_FILL
    : piece('fill', {}, [piece('patternFill', { patternType: 'solid' }, [piece('fgColor', { rgb: argb })])]);

const SIDES = ['left', 'right', 'top', 'bottom'] as const;

export const borderPiece = (border: LookBorder | undefined): Piece =>
  piece('border', {}, [
    ...SIDES.map((side) =>
      border ? piece(side, { style: border.style }, [piece('color', { rgb: border.color })]) : piece(side),
    ),
    piece('diagonal'),
  ]);

/** Null where everything is as without it. */
export function alignmentPiece(alignment: Look['alignment']): Piece | null {
  if (!alignment) return null;
  const written = Object.entries(alignment).map(([name, value]) => [name, value === true ? '1' : String(value)]);
  return piece('alignment', Object.fromEntries(written) as Record<string, string>);
}

export const protectionPiece = (open: boolean): Piece | null => (open ? piece('protection', { locked: '0' }) : null);

/** Attributes whose absence means the same as this value. */
const DEFAULTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  alignment: {
    horizontal: 'general',
    vertical: 'bottom',
    textRotation: '0',
    indent: '0',
    readingOrder: '0',
    wrapText: '0',
    shrinkToFit: '0',
    justifyLastLine: '0',
    relativeIndent: '0',
  },
  protection: { locked: '1', hidden: '0' },
  border: { diagonalUp: '0', diagonalDown: '0', outline: '1' },
  b: { val: '1' },
  i: { val: '1' },
  u: { val: 'single' },
};
const BOOLEANS = /^(true|false)$/;
/** Elements that are as good as absent when they are empty or say no. */
const EMPTY = new Set([...SIDES, 'diagonal', 'vertical', 'horizontal', 'start', 'end', 'alignment', 'protection']);
const SWITCHES = new Set(['b', 'i', 'strike', 'outline', 'shadow', 'condense', 'extend']);
/** Of a solid fill only the foreground shows. */
const UNSEEN = new Set(['bgColor', 'family', 'charset']);

/** A text that two pieces share when they look the same. */
export function looksOf({ local, attributes, children }: Piece): string {
  const defaults = DEFAULTS[local];
  const named: string[] = [];
  for (const [name, given] of Object.entries(attributes)) {
    const value = BOOLEANS.test(given) ? (isTrue(given) ? '1' : '0') : given;
    if (defaults?.[name] === value || (name === 'style' && value === 'none')) continue;
    named.push(`${name}=${name === 'rgb' ? value.toUpperCase() : value}`);
  }
  named.sort();
  const inner = children.filter(isSeen).map(looksOf).filter(Boolean).sort();
  if (
    EMPTY.has(local) &&
    !named.some((text) => local === 'alignment' || local === 'protection' || text.startsWith('style='))
  )
    return '';
  return `${local}(${named.join(' ')})[${inner.join('')}]`;
}

const isSeen = ({ local, attributes }: Piece): boolean =>
  !UNSEEN.has(local) &&
  !(SWITCHES.has(local) && (attributes.val === '0' || attributes.val === 'false')) &&
  !(local === 'u' && attributes.val === 'none');
