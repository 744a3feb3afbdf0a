/**
 * Words of late screens, empty in what a page fetches first: the build puts these in the place of the files it names
 * (`addin/webpack.config.mjs`), and `of-late-screens.ts` fills them.
 */
export const approval = {};
export const sealing = {};
export const homeroom = {};
export const school = {};
export const archive = {};
export const bank = {};
export const calendar = {};
export const covers = {};
export const reports = {};
export const certificates = {};
export const readiness = {};
export const schoolRulesWords = {};
export const leaderWords = {};
export const firstRun = {};
export const account = {};
export const locks = {};
export const people = {};
export const duties = {};
export const imports = {};
export const pupils = {};
export const rehearsal = {};
export const retests = {};
export const practiceWords = {};
export const webSheetWords = {};
export const supplementary = {};
export const rollover = {};
export const handover = {};
export const broughtWords = {};
export const resultSlipWords = {};
export const signer = {};
export const awardPaperWords = {};
export const heatMapWords = {};
export const selfCheckWords = {};
export const trailWords = {};
export const copyWords = {};
export const backupWords = {};
export const transferWords = {};
export const revocationWords = {};
export const erasureWords = {};
export const familyWords = {};
export const breachWords = {};
export const incidentWords = {};
/** Of refusals a late screen says by itself: of dates as they are typed, of records as they are read. */
export const calendarRefusals = {};
export const certificateRefusals = {};
export const dutyRefusals = {};
export const recordRefusals = {};
export const sealingRefusals = {};
export const schoolRulesRefusals = {};
export const vendorWords = {};
