/** What is done to a good file, and the step of ours that is to break, written down before anybody is asked. */

/** Below a bound, by a seed. */
export type Random = (below: number) => number;

export interface Kind {
  readonly name: string;
  /** `valid`, or what of `hocba verify` breaks: a step, or `seal` of a print; or either. */
  readonly breaks: string;
  /** Of which of the three forms it is made; of all where nothing is said. */
  readonly of?: readonly Form[];
}
export interface XmlKind extends Kind {
  /** `other`: a record of the same form by another school. */
  readonly make: (text: string, random: Random, other: string) => string | Buffer;
}
export interface PdfKind extends Kind {
  readonly make: (pdf: Buffer, random: Random, other: Buffer) => Buffer;
}

/** Nobody stamped; each signature stamped; the seal kept for long. */
export const FORMS = ['plain', 'stamped', 'long-term'] as const;
export type Form = (typeof FORMS)[number];

/** One of the places a pattern (global) fits, written anew; throws where there is none or nothing changed. */
export function somewhere(text: string, pattern: RegExp, random: Random, anew: (found: string) => string): string {
  const found = [...text.matchAll(pattern)];
  const one = found[random(found.length)];
  if (one === undefined) throw new Error(`nowhere: ${String(pattern)}`);
  const now = text.slice(0, one.index) + anew(one[0]) + text.slice(one.index + one[0].length);
  if (now === text) throw new Error(`unchanged: ${String(pattern)}`);
  return now;
}

/** One letter of a Base64 text another: between two of its letters, else not among its last, whose bits may count for nothing. */
export const otherLetter =
  (random: Random, among?: readonly [from: number, to: number]) =>
  (found: string): string => {
    const value = found.search(/[A-Za-z0-9+/]{40}/);
    const length = /^[A-Za-z0-9+/]*/.exec(found.slice(value))![0].length;
    const [from, to] = among ?? [0, length - 4];
    const at = value + from + random(to - from);
    return found.slice(0, at) + (found[at] === 'A' ? 'B' : 'A') + found.slice(at + 1);
  };
