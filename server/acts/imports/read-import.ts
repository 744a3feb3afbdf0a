import type { z } from 'zod';
import type { Import, importsSchema } from '../../../core/contract/imports.js';
import { IMPORT_KINDS } from '../../../core/import/kinds.js';
import { canAmong, may } from '../../../core/rights/allow.js';
import type { Locale } from '../../../core/words/render.js';
import { refuse } from '../../ground/refused.js';
import { look, lookAcross } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { IMPORT_RIGHTS } from './parts/kind.js';
import { ofImport, type OfKind, rightOf } from './parts/of-import.js';
import { showImport } from './parts/show-import.js';
import { latestImports } from './parts/stored-import.js';

export interface ImportInput {
  readonly caller: Caller;
  readonly importId: string;
  readonly locale: Locale;
}

const read = look({
  act: (input: ImportInput & OfKind) => rightOf(input),
  run: (at, { importId, locale }: ImportInput & OfKind): Promise<Import> => showImport(at, importId, locale),
});

/** An import beside what the school has at this moment. Refuses with not-found. */
export const readImport = ofImport(read);

/** The latest fifty of what she may import, newest first. Refuses with not-allowed. */
export const listImports = lookAcross({
  run: async ({ db, asker }, _: { readonly caller: Caller }): Promise<z.output<typeof importsSchema>> => {
    const kinds = IMPORT_KINDS.filter((kind) => may(asker, IMPORT_RIGHTS[kind]));
    if (kinds.length === 0) throw refuse('not-allowed');
    return {
      imports: (await latestImports(db, kinds)).map(({ id, what, state, fileName, day, by, at, result }) => ({
        id,
        what,
        state,
        fileName,
        day,
        by,
        at,
        result,
      })),
      can: canAmong(asker, [
        ...Object.values(IMPORT_RIGHTS),
        'export-pupils',
        'read-accounts',
        'read-duties',
        'export-profiles',
      ]),
    };
  },
});
