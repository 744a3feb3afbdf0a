/** Where a data directory remembers which database its tables stand in. It says so of this directory alone, and goes into no copy. */
export const PLACE_FILE = 'database.json';
