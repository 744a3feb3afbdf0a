/** Bản đồ tiến độ: classes by groups of columns, and the dated notes of leaders who checked it (regulation 6.5, 11.2). Counts, never a mark. */
import { z } from 'zod';
import { SHEET_PERIODS } from '../codes/periods.js';
import { LOCK_GROUPS } from '../fields/column-groups.js';
import { STAGES } from '../record/group-counts.js';
import { canSchema } from './can.js';
import { sheetPeriodSchema } from './cells.js';
import type { Endpoint } from './endpoint.js';
import { gradeSchema } from './year-record.js';
import { yearIdSchema } from './years.js';

export const heatCellSchema = z.object({
  /** The profile stands on a sheet of its own. */
  sheet: sheetPeriodSchema,
  group: z.enum(LOCK_GROUPS),
  /** Pupils something is asked of; of those who lack nothing, who have a wrong value, who have any. */
  asked: z.int(),
  filled: z.int(),
  wrong: z.int(),
  sent: z.int(),
  /** Whose part stands under a signature; null where this sheet is signed by nobody. */
  signed: z.int().nullable(),
  stage: z.enum(STAGES),
});
export type HeatCell = z.output<typeof heatCellSchema>;

export const heatRowSchema = z.object({
  classId: z.string(),
  className: z.string(),
  /** Of a combined class, which has a row for each of its grades (H25). */
  grade: gradeSchema.nullable(),
  /** Its pupils' grade, of whatever class. */
  ofGrade: gradeSchema,
  pupils: z.int(),
  /** The day it closes at the end of, for this grade (H26): named, or by law; null where neither says one. */
  closes: z.string().nullable(),
  /** That day while it has not passed: until then people are asked to be done. */
  until: z.string().nullable(),
  /** ISO instant of the newest push of the class; null before the first. */
  sentAt: z.string().nullable(),
  cells: z.array(heatCellSchema),
  /** Whether she may note that she checked it. */
  can: canSchema,
});
export type HeatRow = z.output<typeof heatRowSchema>;

export const heatMapSchema = z.object({
  schoolYear: z.string(),
  /** Years there is a map of, the newest first. */
  years: z.array(z.string()),
  period: sheetPeriodSchema,
  periods: z.array(sheetPeriodSchema),
  /** Of a year that is done, whose last day has passed, or that has not begun nobody owes anything, nor can be reminded. */
  stands: z.enum(['lives', 'past', 'ahead']),
  rows: z.array(heatRowSchema),
  can: canSchema,
});
export type HeatMap = z.output<typeof heatMapSchema>;

const mapQuery = z.object({ year: yearIdSchema.optional(), period: z.enum(SHEET_PERIODS).optional() });

export const progressChecksSchema = z.object({
  checks: z.array(
    z.object({
      id: z.string(),
      at: z.string(),
      by: z.string(),
      /** Those she sees, with the cells of the map as they were then, by stage; of a combined class those of both rows. */
      classes: z.array(z.object({ name: z.string(), stages: z.record(z.enum(STAGES), z.int()) })),
      note: z.string(),
      /** Its event in the trail. */
      seq: z.int().nullable(),
    }),
  ),
  /** How many older ones of classes she sees are not shown. */
  more: z.int(),
});
export type ProgressChecks = z.output<typeof progressChecksSchema>;

export const noteCheckSchema = z.strictObject({
  year: yearIdSchema,
  period: z.enum(SHEET_PERIODS),
  classIds: z.array(z.string().min(1).max(64)).min(1).max(200),
  note: z.string().trim().max(1000),
});

export const HEAT_MAP_ENDPOINTS = {
  heatMap: {
    method: 'get',
    path: '/progress/heat-map',
    summary: 'Classes by groups of columns: sent, filled in, free of errors, signed',
    acts: ['see-progress'],
    shows: 'school',
    query: mapQuery,
    answer: heatMapSchema,
  },
  progressChecks: {
    method: 'get',
    path: '/progress/checks',
    summary: 'Notes of leaders that they checked how far classes are, the newest first',
    acts: ['see-progress'],
    shows: 'school',
    query: mapQuery.required(),
    answer: progressChecksSchema,
  },
  noteCheck: {
    method: 'post',
    path: '/progress/checks',
    summary: 'Leave a dated note that one has checked how far classes are',
    acts: ['note-check'],
    body: noteCheckSchema,
    answer: z.object({}),
  },
} as const satisfies Record<string, Endpoint>;
