/** Workbooks as packages: what stands in their parts, compared without any reader of ours. */
import { unzipSync, zipSync } from 'fflate';

export type Parts = Record<string, Uint8Array>;

export const partsOf = (bytes: Uint8Array): Parts => unzipSync(bytes);
export const packed = (parts: Parts): Uint8Array => zipSync(parts);
export const textOf = (bytes: Uint8Array | undefined): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The package with some parts changed or added; null takes one away. */
export function withParts(
  bytes: Uint8Array,
  change: Readonly<Record<string, ((text: string) => string) | string | Uint8Array | null>>,
): Uint8Array {
  const parts = partsOf(bytes);
  for (const [name, to] of Object.entries(change)) {
    if (to === null) delete parts[name];
    else if (typeof to === 'function') parts[name] = bytesOf(to(textOf(parts[name])));
    else parts[name] = typeof to === 'string' ? bytesOf(to) : to;
  }
  return packed(parts);
}

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`[\\s:]${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    .exec(tag)
    ?.slice(1)
    .find((value) => value !== undefined);
const decoded = (text: string): string =>
  text.replace(
    /&(amp|lt|gt|quot|apos);/g,
    (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[name]!,
  );

/** Tab name → name of its part. */
export function sheetParts(parts: Parts): Map<string, string> {
  const bare = Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name.replaceAll('\\', '/').replace(/^\//, ''), part]),
  );
  const tags = (name: string, local: string): string[] =>
    textOf(bare[name]).match(new RegExp(`<(?:\\w+:)?${local}\\s[^>]*>`, 'g')) ?? [];
  const root = tags('_rels/.rels', 'Relationship').find((tag) => /\/officeDocument["']/.test(tag))!;
  const workbook = attribute(root, 'Target')!.replace(/^\//, '');
  const folder = workbook.replace(/[^/]*$/, '');
  const targets = new Map(
    tags(`${folder}_rels/${workbook.slice(folder.length)}.rels`, 'Relationship').map((tag) => {
      const target = attribute(tag, 'Target')!;
      return [attribute(tag, 'Id')!, target.startsWith('/') ? target.slice(1) : folder + target.replace(/^\.\//, '')];
    }),
  );
  return new Map(
    tags(workbook, 'sheet').map((tag) => [decoded(attribute(tag, 'name')!), targets.get(attribute(tag, 'id')!)!]),
  );
}

export const partNamed = (parts: Parts, name: string): Uint8Array | undefined =>
  Object.entries(parts).find(([written]) => written.replaceAll('\\', '/').toLowerCase() === name.toLowerCase())?.[1];

/** The text of a tab's part. */
export function sheetTextOf(bytes: Uint8Array, tab: string): string {
  const parts = partsOf(bytes);
  return textOf(partNamed(parts, sheetParts(parts).get(tab)!));
}

/** A sheet's text without the cells at some addresses; every other character stays. */
export function withoutCells(text: string, known: ReadonlySet<string>): string {
  let kept = '';
  let from = 0;
  let [row, column] = [0, 0];
  let skipping = -1;
  for (const found of text.matchAll(/<!--.*?-->|<!\[CDATA\[.*?\]\]>|<[^>]*>/gs)) {
    const [tag] = found;
    const local = /^<\/?(?:[\w.-]+:)?([\w.-]+)/.exec(tag)?.[1];
    const isEnd = tag.startsWith('</');
    if (local === 'row' && !isEnd) {
      row = Number(attribute(tag, 'r') ?? row + 1);
      column = 0;
    } else if (local === 'c' && !isEnd) {
      const letters = /^[A-Z]+/.exec(attribute(tag, 'r') ?? '')?.[0];
      column = letters ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) : column + 1;
      if (!known.has(`${row},${column}`)) continue;
      kept += text.slice(from, found.index);
      from = found.index + tag.length;
      if (!tag.endsWith('/>')) skipping = found.index;
    } else if (local === 'c' && isEnd && skipping >= 0) {
      from = found.index + tag.length;
      skipping = -1;
    }
  }
  return kept + text.slice(from);
}
