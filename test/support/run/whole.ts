/** What `.ci/run` does in full and `npm test`, which people wait for, in small. */

/** Whether everything is done in full: `HOCBA_TESTS=whole npm test`, as `.ci/run` has it. */
export const WHOLE = process.env['HOCBA_TESTS'] === 'whole';

/** How many cases of chance a property is tried with: so many in full, else a tenth. */
export const runs = (whole: number): number => (WHOLE ? whole : Math.ceil(whole / 10));
