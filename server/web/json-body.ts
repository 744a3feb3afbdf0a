/** JSON from outside: looked over as bytes before any of it is built, so that a small request stays a small effort. */
import { transcode } from 'node:buffer';
import { RequestRefused } from './request-refused.js';

/** What the deepest body of the contract needs, and some. */
const DEEPEST = 16;
/** Commas, colons and brackets: those of a push of as many cells as there may be (`MOST_CHANGES`), and some. */
const MOST_MARKS = 60_000;

/** UTF-8 bytes into JSON; undefined where there are none. Throws RequestRefused (400): no JSON, too deep, too many parts. */
export function jsonOf(bytes: Uint8Array): unknown {
  if (bytes.length === 0) return undefined;
  lookOver(bytes);
  try {
    // By way of UTF-16: twice as fast as letting `toString` decode it. Throws for bytes that are no UTF-8.
    return JSON.parse(transcode(bytes, 'utf8', 'utf16le').toString('utf16le'));
  } catch {
    throw new RequestRefused(400, 'JSON');
  }
}

function lookOver(bytes: Uint8Array): void {
  let depth = 0;
  let marks = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    switch (bytes[at]) {
      case 0x22: // "
        at = endOfText(bytes, at);
        break;
      case 0x5b: // [
      case 0x7b: // {
        depth += 1;
        marks += 1;
        if (depth > DEEPEST) throw new RequestRefused(400, `JSON: depth > ${DEEPEST}`);
        break;
      case 0x5d: // ]
      case 0x7d: // }
        depth -= 1;
        break;
      case 0x2c: // ,
      case 0x3a: // :
        marks += 1;
    }
    if (marks > MOST_MARKS) throw new RequestRefused(400, `JSON: parts > ${MOST_MARKS}`);
  }
}

/** Place of the quotation mark that ends a text, or behind the end of all. */
function endOfText(bytes: Uint8Array, begin: number): number {
  for (let at = begin + 1; at < bytes.length; at += 1) {
    if (bytes[at] === 0x22) return at;
    if (bytes[at] === 0x5c) at += 1; // What a backslash stands before ends nothing.
  }
  return bytes.length;
}
