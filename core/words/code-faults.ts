import type { FaultyLine } from '../law/code-lists.js';
import { fill } from '../text/fill.js';
import { codeFaults as en } from './en/code-faults.js';
import type { Locale } from './render.js';
import { codeFaults as vi } from './vi/code-faults.js';

/** `dòng 3: mã 05 có hai lần trong cùng danh mục`. */
export const codeFaultWords = ({ line, fault, typed }: FaultyLine, locale: Locale): string =>
  `${locale === 'vi' ? 'dòng' : 'line'} ${line}: ${fill((locale === 'vi' ? vi : en)[fault], { typed })}`;
