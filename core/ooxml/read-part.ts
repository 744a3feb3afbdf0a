/** A part read by the elements that mean something to us; all else is stepped over with everything in it. */
import { scanXml, type OpenTag, type XmlTroubleCode } from '../xml/scan.js';

/** What to do with an element at its place; `inside` holds the children that mean something, by local name. */
export interface Rule {
  open?(tag: OpenTag): void;
  /** Pieces of the element's own text, not of what stands in it. */
  text?(value: string): void;
  /** `end` behind its end tag. */
  close?(end: number): void;
  readonly inside?: ReadonlyMap<string, Rule>;
  /** Children are referred to by number: one that stands where it is passed over would move all behind it. */
  readonly isCounted?: boolean;
}

/** What an extension holds is none of the counted children. */
const EXTENSIONS = 'extLst';

/** `contradiction`: well-formed, and still not what Excel could have meant. `too-much`: a limit of ours. */
export type PartTrouble = XmlTroubleCode | 'missing' | 'contradiction' | 'too-much';

/** A part that cannot be read. */
export class UnreadablePart extends Error {
  constructor(
    readonly part: string,
    readonly code: PartTrouble,
  ) {
    super(`${part}: ${code}`);
  }
}

/**
 * Read a part. `root` are the root elements it may have, `isOurs` the namespaces of its language. Throws UnreadablePart
 * where it is no XML or has another root.
 */
export function readPart(
  part: string,
  text: string,
  isOurs: (uri: string) => boolean,
  root: ReadonlyMap<string, Rule>,
): void {
  const above: Rule[] = [];
  let at: Rule = { inside: root };
  let passing = 0;
  /** While passing something over in a list of counted children: what it must not hold. */
  let counted: ReadonlyMap<string, Rule> | undefined;
  const lost = (tag: OpenTag): boolean => counted?.has(tag.local.toLowerCase()) === true;
  // Most tags of a part are in one namespace.
  let [lastUri, isLastOurs] = ['', isOurs('')];
  const trouble = scanXml(text, {
    open(tag) {
      if (passing > 0) {
        if (lost(tag)) throw new UnreadablePart(part, 'contradiction');
        passing++;
        return;
      }
      if (tag.uri !== lastUri) [lastUri, isLastOurs] = [tag.uri, isOurs(tag.uri)];
      const rule = isLastOurs ? at.inside?.get(tag.local) : undefined;
      if (rule === undefined) {
        counted = at.isCounted === true && tag.local !== EXTENSIONS ? at.inside : undefined;
        if (above.length === 0 || lost(tag)) throw new UnreadablePart(part, 'contradiction');
        passing++;
        return;
      }
      above.push(at);
      at = rule;
      rule.open?.(tag);
    },
    close(_name, _start, end) {
      if (passing > 0) {
        passing--;
        return;
      }
      at.close?.(end);
      at = above.pop()!;
    },
    text(value) {
      if (passing === 0) at.text?.(value);
    },
  });
  if (trouble) throw new UnreadablePart(part, trouble.code);
}
