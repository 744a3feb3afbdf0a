import type { SentChange } from '../../../core/contract/push.js';

export interface IncomingChange extends SentChange {
  /** Revision the base of this cell stands for, where it is older than the rest of the copy (a workbook's). */
  readonly baseRevision?: number | undefined;
}

export interface CellAddress {
  readonly pupil: string;
  readonly field: string;
}

export const cellKey = ({ pupil, field }: CellAddress): string => `${pupil}\n${field}`;
