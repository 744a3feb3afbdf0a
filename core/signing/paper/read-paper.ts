/** A paper code read, whoever signed it. */
import { fromBase45 } from './base45.js';
import { type CoseSign1, readSign1 } from './cose-sign1.js';
import type { PaperFault, PaperValues } from '../../record/paper-values.js';
import { decodeValues } from './paper-values.js';
import { PAPER_PREFIX } from './prepare-paper.js';

export interface ReadPaper {
  readonly values: PaperValues;
  readonly cose: CoseSign1;
}

/** Longer than any code of ours, with what people copy along. */
const LONGEST = 10_000;

export function readPaper(text: string): ReadPaper | PaperFault {
  if (text.length > LONGEST) return 'no-code';
  // Lines are broken by whoever sends them on; spaces are signs of the alphabet.
  const line = text.replace(/[\r\n\t\uFEFF]/g, '');
  const at = line.search(/HB\d+:/);
  if (at < 0) return /[?&]ma=[0-9a-f-]{8}/i.test(line) ? 'address' : 'no-code';
  const code = line.slice(at);
  if (!code.startsWith(PAPER_PREFIX)) return 'newer';
  const body = code.slice(PAPER_PREFIX.length);
  for (const one of new Set([body, body.trimEnd()])) {
    const found = readBody(one);
    if (found !== null) return found;
  }
  return 'damaged';
}

function readBody(body: string): ReadPaper | 'newer' | null {
  const bytes = fromBase45(body);
  const cose = bytes === null ? null : readSign1(bytes);
  if (cose === null) return null;
  const values = decodeValues(cose.payload);
  return values === null || values === 'newer' ? values : { values, cose };
}
