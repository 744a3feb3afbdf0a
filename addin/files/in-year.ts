/** The year a teacher's workbook is asked of; none says the one that is on. */
export const inYear = (year: string | undefined) => (year === undefined ? {} : { year });
