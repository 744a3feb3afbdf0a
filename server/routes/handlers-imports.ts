import type { IMPORT_ENDPOINTS } from '../../core/contract/endpoints-imports.js';
import { cancelImport } from '../acts/imports/cancel-import.js';
import { carryOutImport } from '../acts/imports/carry-out-import.js';
import { decideImport } from '../acts/imports/decide-import.js';
import { exportPupils } from '../acts/imports/export-pupils.js';
import { importPupils } from '../acts/imports/import-pupils.js';
import { listImports, readImport } from '../acts/imports/read-import.js';
import { undoImport } from '../acts/imports/undo-import.js';
import type { Handlers } from './call.js';

export const IMPORT_HANDLERS: Pick<Handlers, keyof typeof IMPORT_ENDPOINTS> = {
  importPupils: ({ deps, who, query, body, locale }) =>
    importPupils(deps, { caller: who, bytes: body, ...query, locale }),
  imports: ({ deps, who }) => listImports(deps, { caller: who }),
  readImport: ({ deps, who, params, locale }) => readImport(deps, { caller: who, ...params, locale }),
  decideImport: ({ deps, who, params, body, locale }) =>
    decideImport(deps, { caller: who, ...params, ...body, locale }),
  carryOutImport: ({ deps, who, params, body, locale }) =>
    carryOutImport(deps, { caller: who, ...params, ...body, locale }),
  cancelImport: ({ deps, who, params, locale }) => cancelImport(deps, { caller: who, ...params, locale }),
  undoImport: ({ deps, who, params, locale }) => undoImport(deps, { caller: who, ...params, locale }),
  pupilsWorkbook: ({ deps, who }) => exportPupils(deps, { caller: who }),
};
