/** Wire shapes of cells, shared by push, sheet and upload. */
import { z } from 'zod';
import { SHEET_PERIODS } from '../codes/periods.js';

/** An instant in UTC to the millisecond: in one spelling, since instants are compared as text. */
export const instantSchema = z.iso.datetime({ precision: 3 });
export const sheetPeriodSchema = z.enum(SHEET_PERIODS);
/** As typed, before the rules judge it: whatever an Excel cell can hold, so that the rules and not the parser refuse. */
export const LONGEST_TYPED = 32_767;

/** Words of a refusal in the asked language, with its code for programs (problem+json, RFC 9457). */
export const refusalSchema = z.object({ code: z.string(), reason: z.string(), remedy: z.string() });
export type RefusalBody = z.infer<typeof refusalSchema>;

/** Canonical values by pupil and field key; an absent value is left out, a deleted one is null. */
export const valuesSchema = z.record(z.string(), z.record(z.string(), z.string().nullable()));

/** A finding with its words; `sheet` and `cell` are null when it did not come from a file. */
export const issueSchema = z.object({
  rule: z.string(),
  severity: z.enum(['error', 'warning']),
  pupil: z.string().nullable(),
  field: z.string().nullable(),
  sheet: z.string().nullable(),
  cell: z.string().nullable(),
  message: z.string(),
  remedy: z.string(),
  /** A value that may safely replace the cell's. */
  fix: z.string().nullable().optional(),
});
export type IssueBody = z.infer<typeof issueSchema>;

/** What Article 9, 11 and 13 say of one pupil; `result` is null while data are missing. */
export const resultSchema = z.object({
  pupil: z.string(),
  result: z.enum(['HTXS', 'HTT', 'HT', 'CHT']).nullable(),
  missing: z.array(z.string()),
  awards: z.array(z.string()),
  because: z.array(z.string()),
});
export type ResultBody = z.infer<typeof resultSchema>;
