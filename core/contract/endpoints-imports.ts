/** Files of pupils: looked at, decided, carried out, taken back; and the school's pupils as such a file. */
import { z } from 'zod';
import { BODY, type Endpoint, XLSX } from './endpoint.js';
import {
  carryOutSchema,
  decideImportSchema,
  importParams,
  importQuery,
  importSchema,
  importsSchema,
} from './imports.js';

export const IMPORT_ENDPOINTS = {
  importPupils: {
    method: 'post',
    path: '/imports/pupils',
    summary: 'What a file of pupils would change; `mode=check` stores nothing',
    acts: ['import-pupils'],
    query: importQuery,
    body: XLSX,
    answer: importSchema,
  },
  imports: {
    method: 'get',
    path: '/imports',
    summary: 'The latest imports, newest first',
    acts: ['import-pupils'],
    answer: importsSchema,
  },
  readImport: {
    method: 'get',
    path: '/imports/{importId}',
    summary: 'An import beside what the school has, and how far it is',
    acts: ['import-pupils'],
    params: importParams,
    answer: importSchema,
  },
  decideImport: {
    method: 'post',
    path: '/imports/{importId}/decisions',
    summary: 'Say what doubtful rows mean',
    acts: ['import-pupils'],
    params: importParams,
    body: decideImportSchema,
    most: BODY.page,
    answer: importSchema,
  },
  carryOutImport: {
    method: 'post',
    path: '/imports/{importId}/carrying-out',
    summary: 'Write what was seen, as a job',
    acts: ['import-pupils'],
    params: importParams,
    body: carryOutSchema,
    answer: importSchema,
  },
  cancelImport: {
    method: 'post',
    path: '/imports/{importId}/cancellation',
    summary: 'Stop an import, or drop it',
    acts: ['import-pupils'],
    params: importParams,
    body: z.object({}),
    answer: importSchema,
  },
  undoImport: {
    method: 'post',
    path: '/imports/{importId}/undoing',
    summary: 'Take an import back, while nothing builds on it',
    acts: ['import-pupils'],
    params: importParams,
    body: z.object({}),
    answer: importSchema,
  },
  pupilsWorkbook: {
    method: 'get',
    path: '/pupils/workbook',
    summary: 'The year’s pupils as a workbook to import again',
    acts: ['export-pupils'],
    answer: XLSX,
  },
} as const satisfies Record<string, Endpoint>;
