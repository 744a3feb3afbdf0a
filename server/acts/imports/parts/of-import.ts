/** Acts on an import are allowed by what it is of, which has to be looked up first. */
import { IMPORT_KINDS, type ImportKind } from '../../../../core/import/kinds.js';
import { may } from '../../../../core/rights/allow.js';
import { lookAcross } from '../../../runner/act.js';
import type { Caller } from '../../../runner/caller.js';
import type { Deps } from '../../../runner/deps.js';
import { select } from '../../../store/sql.js';
import { IMPORT_RIGHTS, type ImportRight } from './kind.js';

export interface AskedOf {
  readonly caller: Caller;
  readonly importId: string;
}

export interface OfKind {
  readonly what: ImportKind;
}

export const rightOf = ({ what }: OfKind): ImportRight => IMPORT_RIGHTS[what];

const whatOf = lookAcross({
  run: async ({ db, asker }, { importId }: AskedOf): Promise<ImportKind> => {
    const [row] = await select<OfKind>(db, 'SELECT what FROM imports WHERE id = $1', [importId]);
    // Whoever may import something is told that there is none, and whoever may not, that she may not.
    return row?.what ?? IMPORT_KINDS.find((kind) => may(asker, IMPORT_RIGHTS[kind])) ?? 'pupils';
  },
});

/** An act on an import, told what it is of. */
export const ofImport =
  <Input extends AskedOf, Output>(does: (deps: Deps, input: Input & OfKind) => Promise<Output>) =>
  async (deps: Deps, input: Input): Promise<Output> =>
    does(deps, { ...input, what: await whatOf(deps, { caller: input.caller, importId: input.importId }) });
