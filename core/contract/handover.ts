/** Bàn giao (TT27 article 12): what a class's next homeroom teacher is handed over with last year's sheet, and both persons' words. */
import { z } from 'zod';
import { isFieldKey } from '../fields/field-key.js';
import { GRADES } from '../law/law.js';
import { canSchema } from './can.js';
import { type Endpoint, PDF, XLSX } from './endpoint.js';
import { yearIdSchema } from './years.js';

const classId = z.string().min(1).max(64);
const grade = z.union(GRADES.map((one) => z.literal(one)));
const word = z.object({ by: z.string(), at: z.string() });

const givenSchema = z.object({
  given: word.extend({ note: z.string() }).nullable(),
  received: word.nullable(),
});

const fromSchema = givenSchema.extend({
  classId,
  className: z.string(),
  schoolYear: yearIdSchema,
  /** Who led it on its last day. */
  homeroomTeacher: z.string(),
  /** Those of the new class alone, in its order. */
  pupils: z.array(
    z.object({
      pupil: z.string(),
      name: z.string(),
      grade,
      /** Of year end, with what was assessed anew; by field key, in the order of the form. */
      values: z.array(z.object({ field: z.string().refine(isFieldKey), value: z.string() })),
    }),
  ),
});
export type HandoverFrom = z.infer<typeof fromSchema>;

export const handoverSchema = z.object({
  classId,
  className: z.string(),
  schoolYear: yearIdSchema,
  from: z.array(fromSchema),
  /** Who has no year at this school before this one. */
  newcomers: z.array(z.string()),
  can: canSchema,
});
export type Handover = z.infer<typeof handoverSchema>;

export const ownHandoversSchema = z.object({
  /** One for each class her pupils went to. */
  handovers: z.array(
    givenSchema.extend({
      fromClassId: classId,
      fromName: z.string(),
      fromYear: yearIdSchema,
      classId,
      className: z.string(),
      schoolYear: yearIdSchema,
      /** Empty where nobody leads it yet. */
      homeroomTeacher: z.string(),
      pupils: z.array(z.string()),
    }),
  ),
});
export type OwnHandovers = z.infer<typeof ownHandoversSchema>;

export const giveHandoverSchema = z.object({ fromClassId: classId, classId, note: z.string().max(2000) });

export const HANDOVER_ENDPOINTS = {
  handover: {
    method: 'get',
    path: '/classes/{classId}/handover',
    summary: 'Last year’s results and remarks of the class’s pupils, for whoever leads it now; every look is an event',
    acts: ['read-handover'],
    params: z.object({ classId }),
    answer: handoverSchema,
  },
  handoverSheet: {
    method: 'get',
    path: '/classes/{classId}/handover/{from}/print',
    summary: 'Last year’s sheet of the class’s pupils, ready to print',
    acts: ['read-handover'],
    params: z.object({ classId, from: classId }),
    answer: PDF,
  },
  receiveHandover: {
    method: 'post',
    path: '/classes/{classId}/handover/{from}/receipts',
    summary: 'Say that what was handed over has been received',
    acts: ['receive-handover'],
    params: z.object({ classId, from: classId }),
    body: z.object({}),
    answer: z.object({}),
  },
  ownHandovers: {
    method: 'get',
    path: '/handovers',
    summary: 'Classes one led, with those their pupils went to',
    acts: ['hand-over'],
    answer: ownHandoversSchema,
  },
  giveHandover: {
    method: 'post',
    path: '/handovers',
    summary: 'Hand the pupils of a class over to whoever leads their next one',
    acts: ['hand-over'],
    body: giveHandoverSchema,
    answer: z.object({}),
  },
  finishersWorkbook: {
    method: 'get',
    path: '/school-years/{year}/finishers',
    summary: 'Pupils of the last grade for the schools that take them in, as a workbook',
    acts: ['export-pupils'],
    params: z.object({ year: yearIdSchema }),
    answer: XLSX,
  },
} as const satisfies Record<string, Endpoint>;
