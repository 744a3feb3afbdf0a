/**
 * The sheet a year record is made of: what is signed stands on it, and before it only the profile's. It is asked before a class's
 * year is known, so all tables have to name the same; one that does not makes this a question of the year (a test says so).
 */
import type { Period, SheetPeriod } from '../codes/periods.js';
import { TABLES } from './tables.js';

export const RECORD_SHEET: Period = TABLES.at(-1)!.law.recordSheet;

/** The pupils' profile, which goes into the record with it. */
export const PROFILE_SHEET = 'year' satisfies SheetPeriod;

export const isRecordSheet = (period: SheetPeriod): boolean => period === RECORD_SHEET;
