/** Rights of imports, as rights.test.ts has them; there is no import of that number. */
import type { IMPORT_ENDPOINTS } from '../../../core/contract/endpoints-imports.js';

type Name = keyof typeof IMPORT_ENDPOINTS;

const ofOffice = (status: number): readonly number[] => [401, 403, 403, 403, 403, 403, status, status, 403];

/** Whoever may import something: the principal assignments, the clerk profiles, too. */
const ofAnybody = (status: number): readonly number[] => [401, 403, 403, 403, status, 403, status, status, 403];

export const IMPORT_RIGHTS: Readonly<Record<Name, readonly number[]>> = {
  //              anon subj home other princ vice clerk admin insp
  importPupils: ofOffice(200),
  // The file they bring there is one of pupils.
  importTeachers: [401, 403, 403, 403, 403, 403, 403, 422, 403],
  importAssignments: [401, 403, 403, 403, 422, 403, 403, 422, 403],
  importProfiles: [401, 403, 403, 403, 403, 403, 422, 403, 403],
  teachersWorkbook: [401, 403, 403, 403, 200, 200, 403, 200, 403],
  assignmentsWorkbook: [401, 403, 403, 403, 200, 200, 200, 200, 403],
  profilesWorkbook: [401, 403, 403, 403, 403, 403, 200, 403, 403],
  imports: ofAnybody(200),
  readImport: ofAnybody(404),
  decideImport: ofAnybody(404),
  carryOutImport: ofAnybody(404),
  cancelImport: ofAnybody(404),
  undoImport: ofAnybody(404),
  pupilsWorkbook: [401, 403, 403, 403, 200, 200, 200, 200, 403],
};

export const IMPORT_BODIES: Readonly<Partial<Record<Name, () => object>>> = {
  decideImport: () => ({ decisions: [] }),
  carryOutImport: () => ({ seen: 'a'.repeat(64) }),
  cancelImport: () => ({}),
  undoImport: () => ({}),
};
