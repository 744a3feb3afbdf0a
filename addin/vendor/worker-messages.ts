/** What page and worker say to each other of a vendor's file. One question at a time. */
import type { Judged } from '../../core/vendor-sheet/judge-sheet.js';
import type { Corrections } from '../../core/vendor-sheet/locate-sheet.js';
import type { FindingsWords, WordedFinding } from '../../core/workbook/plan-findings.js';
import type { Checked, SeenSheet, Unreadable } from './vendor-file.js';

export type VendorQuestion =
  | { readonly kind: 'open'; readonly bytes: Uint8Array; readonly name: string }
  | { readonly kind: 'check'; readonly sheet: number; readonly judged: Judged; readonly corrections: Corrections }
  | { readonly kind: 'mark'; readonly findings: readonly WordedFinding[]; readonly words: FindingsWords };

export type VendorAnswer =
  | { readonly kind: 'opened'; readonly sheets: readonly SeenSheet[] }
  | { readonly kind: 'unreadable'; readonly why: Unreadable }
  | { readonly kind: 'checked'; readonly checked: Checked }
  | { readonly kind: 'marked'; readonly bytes: Uint8Array }
  /** A fault of the program's. */
  | { readonly kind: 'failed'; readonly fault: string };
