import type { IMPORT_ENDPOINTS } from '../../core/contract/endpoints-imports.js';
import { cancelImport } from '../acts/imports/cancel-import.js';
import { carryOutImport } from '../acts/imports/carry-out-import.js';
import { decideImport } from '../acts/imports/decide-import.js';
import { exportPupils } from '../acts/imports/export-pupils.js';
import { exportAssignments, exportProfiles, exportTeachers } from '../acts/imports/export-lists.js';
import { importFile } from '../acts/imports/import-file.js';
import type { ImportKind } from '../../core/import/kinds.js';
import { listImports, readImport } from '../acts/imports/read-import.js';
import { undoImport } from '../acts/imports/undo-import.js';
import type { Call, Handlers } from './call.js';

type Brought = Pick<Call<'importPupils'>, 'deps' | 'who' | 'query' | 'body' | 'locale'>;

const bringing =
  (what: ImportKind) =>
  ({ deps, who, query, body, locale }: Brought) =>
    importFile(deps, { caller: who, what, bytes: body, ...query, locale });

export const IMPORT_HANDLERS: Pick<Handlers, keyof typeof IMPORT_ENDPOINTS> = {
  importPupils: bringing('pupils'),
  importTeachers: bringing('teachers'),
  importAssignments: bringing('assignments'),
  importProfiles: bringing('profiles'),
  teachersWorkbook: ({ deps, who }) => exportTeachers(deps, { caller: who }),
  assignmentsWorkbook: ({ deps, who }) => exportAssignments(deps, { caller: who }),
  profilesWorkbook: ({ deps, who }) => exportProfiles(deps, { caller: who }),
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
