/** Kết chuyển: where the pupils of a year go in the next, proposed, changed, carried out and taken back by parts. */
import { z } from 'zod';
import { GRADES } from '../law/law.js';
import { STANDINGS } from '../rollover/standing.js';
import { canSchema } from './can.js';
import type { Endpoint } from './endpoint.js';
import { schoolYearSchema, yearIdSchema } from './years.js';

const grade = z.union(GRADES.map((one) => z.literal(one)));
const classId = z.string().min(1).max(64);
const pupil = z.string().min(1).max(32);
const count = z.int().min(0);
/** SHA-256, hex, of what was shown: what is carried out is what was seen. */
const seen = z.string().length(64);
const name = z.string().max(100);

const destinationSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('class'), className: z.string(), grade }),
  z.object({ kind: z.literal('finishes') }),
  z.object({ kind: z.literal('left') }),
]);

const numbersSchema = z.object({
  up: count,
  stays: count,
  finishes: count,
  left: count,
  provisional: count,
  toChoose: count,
  done: count,
});

const pupilSchema = z.object({
  pupil: z.string(),
  name: z.string(),
  birthDate: z.iso.date(),
  standing: z.enum(STANDINGS),
  to: destinationSchema.nullable(),
  provisional: z.boolean(),
  isChosen: z.boolean(),
  placed: z
    .object({
      className: z.string().nullable(),
      grade: grade.nullable(),
      provisional: z.boolean(),
      part: z.string().nullable(),
    })
    .nullable(),
  /** Of a place dự kiến: what has been decided of her since, and where she goes by it; null where nothing has. */
  settles: z.object({ kind: z.enum(['stays', 'moves']), to: destinationSchema.nullable() }).nullable(),
});
export type RolloverPupil = z.infer<typeof pupilSchema>;

const lineSchema = z.object({
  classId,
  className: z.string(),
  grade,
  /** Classes of the next year; null where somebody has to name one. */
  up: z.string().nullable(),
  stays: z.string().nullable(),
  numbers: numbersSchema,
  seen,
  pupils: z.array(pupilSchema),
});
export type RolloverLine = z.infer<typeof lineSchema>;

const partSchema = z.object({
  id: z.string(),
  /** Null of pupils carried out one by one. */
  className: z.string().nullable(),
  grade: grade.nullable(),
  pupils: z.array(z.string()),
  by: z.string(),
  at: z.string(),
});
export type RolloverPart = z.infer<typeof partSchema>;

export const rolloverSchema = z.object({
  /** The year that ends, and the one that begins. */
  from: yearIdSchema,
  to: yearIdSchema,
  /** The year before the one that ends, where there is one. */
  former: yearIdSchema.nullable(),
  /** Whether the principal has opened the year that begins; nothing is carried out before. */
  opened: z.boolean(),
  lines: z.array(lineSchema),
  /** In no class on the year's last day: each needs a choice. */
  loose: z.array(pupilSchema.extend({ seen })),
  /** Who left before the year was over: in no line, and in the next year nowhere. */
  left: z.array(z.object({ pupil: z.string(), name: z.string() })),
  /** What was carried out and stands, newest first. */
  parts: z.array(partSchema),
  can: canSchema,
});
export type Rollover = z.infer<typeof rolloverSchema>;

export const choicesSchema = z.object({
  /** The class of the next year for those of a line who go up, or who stay; null takes a choice back. */
  lines: z
    .array(z.object({ classId, grade, goes: z.enum(['up', 'stays']), className: name.nullable() }))
    .max(20)
    .default([]),
  /** Where one pupil goes; null takes the choice back. */
  pupils: z
    .array(
      z.object({
        pupil,
        to: z
          .discriminatedUnion('kind', [
            z.object({ kind: z.literal('class'), className: name, grade }),
            z.object({ kind: z.literal('left') }),
          ])
          .nullable(),
      }),
    )
    .max(100)
    .default([]),
});

export const partsToDoSchema = z.object({
  /** A line each: a class has one, a combined class two, a grade those of its classes. */
  lines: z.array(z.object({ classId, grade, seen })).max(200).default([]),
  /** Those in no class. */
  pupils: z.array(z.object({ pupil, seen })).max(200).default([]),
});

const yearParams = z.object({ year: yearIdSchema });

export const ROLLOVER_ENDPOINTS = {
  rollover: {
    method: 'get',
    path: '/school-years/{year}/rollover',
    summary: 'Where the pupils of a year go in the next: proposed, chosen, carried out',
    acts: ['read-rollover'],
    params: yearParams,
    answer: rolloverSchema,
  },
  chooseRollover: {
    method: 'post',
    path: '/school-years/{year}/rollover/choices',
    summary: 'Another class than the proposed one, for a line or a pupil',
    acts: ['roll-over'],
    params: yearParams,
    body: choicesSchema,
    answer: rolloverSchema,
  },
  carryOutRollover: {
    method: 'post',
    path: '/school-years/{year}/rollover/parts',
    summary: 'Carry out lines or pupils, each once',
    acts: ['roll-over'],
    params: yearParams,
    body: partsToDoSchema,
    answer: rolloverSchema,
  },
  settleRollover: {
    method: 'post',
    path: '/school-years/{year}/rollover/settlements',
    summary: 'Settle places dự kiến by what the principal has decided since',
    acts: ['roll-over'],
    params: yearParams,
    body: z.object({ pupils: z.array(pupil).min(1).max(200) }),
    answer: rolloverSchema,
  },
  undoRollover: {
    method: 'post',
    path: '/school-years/{year}/rollover/parts/{part}/undoing',
    summary: 'Take a part back, as long as nothing builds on it',
    acts: ['roll-over'],
    params: yearParams.extend({ part: z.string().min(1).max(36) }),
    body: z.object({}),
    answer: rolloverSchema,
  },
  beginYear: {
    method: 'post',
    path: '/school-years/{year}/beginning',
    summary: 'Begin the next year: it is the one that is on, and the former goes on beside it',
    acts: ['begin-year'],
    params: yearParams,
    body: z.object({}),
    answer: z.object({ year: schoolYearSchema }),
  },
} as const satisfies Record<string, Endpoint>;
