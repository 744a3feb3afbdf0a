import { LRUCache } from 'lru-cache';
import type { SheetDocument } from '../../core/merge/document.js';
import type { SheetPeriod } from '../../core/codes/periods.js';

/** Sheets being filled in at one time in a school, within the server's memory: a full one takes about half a megabyte. */
const MOST = 12;

/**
 * Sheets as last written, to spare reading two thousand cells again for the next push. Only a revision that was
 * committed is kept, and whoever uses one compares its number with the database's: revisions never come twice.
 */
export class RecentDocuments {
  readonly #documents = new LRUCache<string, SheetDocument>({ max: MOST });

  get(classId: string, period: SheetPeriod): SheetDocument | undefined {
    return this.#documents.get(key(classId, period));
  }

  keep(classId: string, period: SheetPeriod, document: SheetDocument): void {
    this.#documents.set(key(classId, period), document);
  }
}

const key = (classId: string, period: SheetPeriod): string => `${classId}\n${period}`;
