import type { z } from 'zod';
import type { Import, importsSchema } from '../../../core/contract/imports.js';
import { canAmong } from '../../../core/rights/allow.js';
import type { Locale } from '../../../core/words/render.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { showImport } from './parts/show-import.js';
import { latestImports } from './parts/stored-import.js';

export interface ImportInput {
  readonly caller: Caller;
  readonly importId: string;
  readonly locale: Locale;
}

/** An import beside what the school has at this moment. Refuses with not-found. */
export const readImport = look({
  act: 'import-pupils',
  run: (at, { importId, locale }: ImportInput): Promise<Import> => showImport(at, importId, locale),
});

/** The latest fifty, newest first. */
export const listImports = look({
  act: 'import-pupils',
  run: async ({ db, asker }, _: { readonly caller: Caller }): Promise<z.output<typeof importsSchema>> => ({
    imports: (await latestImports(db)).map(({ id, state, fileName, day, by, at, result }) => ({
      id,
      state,
      fileName,
      day,
      by,
      at,
      result,
    })),
    can: canAmong(asker, ['import-pupils']),
  }),
});
