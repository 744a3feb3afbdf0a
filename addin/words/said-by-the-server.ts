/**
 * Refusals that only the server finds, and says in words: the build puts these in the place of the files of refusals it names
 * (`addin/webpack.config.mjs`), for no page has to know them.
 */
export const accountRefusals = {};
export const archiveRefusals = {};
export const coverRefusals = {};
export const reportRefusals = {};
export const bankRefusals = {};
export const firstRunRefusals = {};
export const importRefusals = {};
export const pupilRefusals = {};
export const remoteRefusals = {};
export const schoolRefusals = {};
export const serverRefusals = {};
export const supplementaryRefusals = {};
export const leaderRefusals = {};
export const lockRefusals = {};
export const trailRefusals = {};
export const rolloverRefusals = {};
export const handoverRefusals = {};
export const practiceRefusals = {};
export const broughtRefusals = {};
export const inspectionRefusals = {};
export const copyRefusals = {};
export const backupRefusals = {};
export const transferRefusals = {};
export const revocationRefusals = {};
export const erasureRefusals = {};
export const familyRefusals = {};
export const breachRefusals = {};
export const incidentRefusals = {};
