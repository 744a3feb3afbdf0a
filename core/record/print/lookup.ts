import type { YearRecord } from '../year-record.js';
import type { Block } from './content.js';
import { lookupAddress } from './printed-year.js';

/** The lookup code with its picture; nothing for a draft that has no code yet. */
export const lookup = ({ lookupCode }: YearRecord, page: string | null, note: string, before: number): Block[] =>
  lookupCode === ''
    ? []
    : [{ kind: 'lookup', before, code: lookupCode, address: lookupAddress(page, lookupCode), note }];
