/** A stored file beside what the school has at this moment. */
import type { ImportKind } from '../../../../core/import/kinds.js';
import type { Reading } from '../../../runner/deps.js';
import { KINDS } from '../kinds/all-kinds.js';
import type { Held, HoldOn } from './kind.js';

export const holdAgainst = (at: Reading, { what, ...on }: HoldOn & { readonly what: ImportKind }): Promise<Held> =>
  KINDS[what].hold(at, on);
