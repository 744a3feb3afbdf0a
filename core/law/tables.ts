/** Every circular there is a table of, oldest first, with the school year it begins in. */
import type { Law } from './law.js';
import { TT27 } from './tt27.js';

export const TABLES: readonly { readonly from: string; readonly law: Law }[] = [{ from: '2020-2021', law: TT27 }];
