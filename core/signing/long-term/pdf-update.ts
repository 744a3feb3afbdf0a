/** Objects put behind a PDF as an incremental update with its own cross-reference stream (PDF 1.7, 7.5.6 and 7.5.8). */
import { joinBytes } from '../der.js';
import type { PrintFacts } from './print-facts.js';

export interface UpdateObject {
  readonly number: number;
  /** A dictionary; one character a byte. */
  readonly head: string;
  readonly stream?: Uint8Array;
}

export interface WrittenUpdate {
  readonly bytes: Uint8Array;
  /** Where its cross-reference stream stands in the file. */
  readonly previous: number;
  /** Within the file, of each object by its number. */
  readonly offsets: ReadonlyMap<number, number>;
}

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const bigEndian = (value: number): number[] => [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);

/** `length`: of the file before it; `own`: number of the cross-reference stream, the highest there is. */
export function writeUpdate(
  objects: readonly UpdateObject[],
  own: number,
  { trailer, previous }: Pick<PrintFacts, 'trailer' | 'previous'>,
  length: number,
): WrittenUpdate {
  const parts: Uint8Array[] = [];
  const offsets = new Map<number, number>();
  let at = length;
  const put = ({ number, head, stream }: UpdateObject): void => {
    offsets.set(number, at);
    const texts = [`${number} 0 obj\n${head}\n`, ...(stream ? ['stream\n', stream, '\nendstream\n'] : []), 'endobj\n'];
    for (const one of texts) {
      const bytes = typeof one === 'string' ? bytesOf(one) : one;
      parts.push(bytes);
      at += bytes.length;
    }
  };
  for (const object of objects) put(object);
  const start = at;
  const lines = [...offsets, [own, start] as const];
  const stream = Uint8Array.from(lines.flatMap(([, offset]) => [1, ...bigEndian(offset), 0]));
  const index = lines.map(([number]) => `${number} 1`).join(' ');
  const head = `/Type /XRef /Size ${own + 1} /W [1 4 1] /Index [${index}] ${trailer} /Prev ${previous}`;
  put({ number: own, head: `<< ${head} /Length ${stream.length} >>`, stream });
  parts.push(bytesOf(`startxref\n${start}\n%%EOF\n`));
  return { bytes: joinBytes(...parts), previous: start, offsets };
}
