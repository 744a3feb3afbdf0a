/** Rights of imports, as rights.test.ts has them; there is no import of that number. */
import type { IMPORT_ENDPOINTS } from '../../../core/contract/endpoints-imports.js';

type Name = keyof typeof IMPORT_ENDPOINTS;

const ofOffice = (status: number): readonly number[] => [401, 403, 403, 403, 403, 403, status, status, 403];

export const IMPORT_RIGHTS: Readonly<Record<Name, readonly number[]>> = {
  //              anon subj home other princ vice clerk admin insp
  importPupils: ofOffice(200),
  imports: ofOffice(200),
  readImport: ofOffice(404),
  decideImport: ofOffice(404),
  carryOutImport: ofOffice(404),
  cancelImport: ofOffice(404),
  undoImport: ofOffice(404),
  pupilsWorkbook: [401, 403, 403, 403, 200, 200, 200, 200, 403],
};

export const IMPORT_BODIES: Readonly<Partial<Record<Name, () => object>>> = {
  decideImport: () => ({ decisions: [] }),
  carryOutImport: () => ({ seen: 'a'.repeat(64) }),
  cancelImport: () => ({}),
  undoImport: () => ({}),
};
