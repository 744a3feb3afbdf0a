/** Sheets that were read over their bytes, kept until the file goes back: the places of their cells, and small bytes. */
import type { PlainSheet } from '../../core/ooxml/plain/plain-sheet.js';
import type { ZipParts } from './part-source.js';

const MOST_BYTES = 4_000_000;
const MOST_PLACES = 12_000_000;
/** A part beyond this is not held as one text to be patched; a class sheet is a fiftieth of it. */
const LARGE = 4_000_000;

interface Kept {
  readonly sheet: PlainSheet;
  readonly isSmall: boolean;
}

export class KeptSheets {
  private readonly kept = new Map<string, Kept>();

  /** `sizeOf` a part by its key, in bytes. */
  constructor(
    sheets: ReadonlyMap<string, PlainSheet>,
    private readonly sizeOf: (key: string) => number,
  ) {
    let [bytes, places] = [MOST_BYTES, MOST_PLACES];
    for (const [key, sheet] of sheets) {
      places -= sheet.places.size;
      if (places < 0 || !sheet.places.isWhole) continue;
      const isSmall = sheet.source.bytes.length <= bytes;
      if (isSmall) bytes -= sheet.source.bytes.length;
      this.kept.set(key, { sheet: isSmall ? sheet : { ...sheet, source: NOTHING }, isSmall });
    }
  }

  /** The same sheets, large ones with bytes inflated anew when they are asked for. */
  from(parts: ZipParts): ReadonlyMap<string, PlainSheet> {
    return new Map(
      [...this.kept].map(([key, { sheet, isSmall }]) => [key, isSmall ? sheet : inflating(sheet, key, parts)]),
    );
  }

  readonly isLarge = (key: string): boolean => this.sizeOf(key) > LARGE;

  /** Formulas may share what is written over: their sheets are patched as texts. */
  readonly isTooLarge = (key: string): boolean => {
    const kept = this.kept.get(key);
    return this.isLarge(key) && (!kept || kept.sheet.hasFormulas);
  };
}

const NOTHING: PlainSheet['source'] = { bytes: new Uint8Array(0), decode: () => '' };

function inflating(sheet: PlainSheet, key: string, parts: ZipParts): PlainSheet {
  return {
    ...sheet,
    get source() {
      return parts.utf8(key) ?? NOTHING;
    },
  };
}
