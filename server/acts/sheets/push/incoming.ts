import type { SentChange } from '../../../../core/contract/push.js';

export type IncomingChange = SentChange;

export interface CellAddress {
  readonly pupil: string;
  readonly field: string;
}

export const cellKey = ({ pupil, field }: CellAddress): string => `${pupil}\n${field}`;
