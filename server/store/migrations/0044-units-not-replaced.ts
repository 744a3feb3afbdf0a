import type { Migration } from '../migrate.js';
import { holdReleasedUnitsAnew } from '../unit-moves-trigger.js';

/** A row that takes a released unit's place, another id for it and an earlier seal are refused by the database, too. */
export const unitsNotReplaced: Migration = {
  name: '0044-units-not-replaced',
  up: holdReleasedUnitsAnew,
};
