/** Whether a cell of a file is locked, read from its XML alone: exceljs takes `locked="false"` for locked (see findings/). */
import { partsOf, sheetParts, textOf } from './packages.js';

export function isLockedIn(bytes: Uint8Array, sheet: string, cell: string): boolean {
  const parts = partsOf(bytes);
  const part = sheetParts(parts).get(sheet);
  if (part === undefined) throw new Error(`no sheet ${sheet}`);
  const tag = new RegExp(`<c [^>]*\\br="${cell}"[^>]*>`).exec(textOf(parts[part]))?.[0];
  if (tag === undefined) throw new Error(`no cell ${cell}`);
  const style = Number(/\bs="(\d+)"/.exec(tag)?.[1] ?? 0);
  const formats = /<cellXfs\b[\s\S]*?<\/cellXfs>/.exec(textOf(parts['xl/styles.xml']))![0];
  const found = formats.match(/<xf\b[^>]*\/>|<xf\b[\s\S]*?<\/xf>/g)![style]!;
  return !/<protection\b[^>]*\blocked="(?:0|false)"/.test(found);
}
