import type { ImportKind } from '../../../../core/import/kinds.js';
import type { KindOfImport } from '../parts/kind.js';
import { ASSIGNMENTS } from './assignments.js';
import { PROFILES } from './profiles.js';
import { PUPILS } from './pupils.js';
import { TEACHERS } from './teachers.js';

export const KINDS: Readonly<Record<ImportKind, KindOfImport>> = {
  pupils: PUPILS,
  teachers: TEACHERS,
  assignments: ASSIGNMENTS,
  profiles: PROFILES,
};
