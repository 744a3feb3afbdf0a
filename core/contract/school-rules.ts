/** The school's own rules by the decisions that set them, and official documents filled in from the school's data (G16). */
import { z } from 'zod';
import { DOCUMENT_KINDS } from '../school-rules/official-document.js';
import { EXECUTORS } from '../school-rules/school-rules.js';
import { canSchema } from './can.js';
import { DOCX, type Endpoint } from './endpoint.js';
import { typed } from './typed.js';

export const rulesSchema = z.object({
  subjectTeachersSign: z.boolean(),
  executors: z.array(z.enum(EXECUTORS)).max(EXECUTORS.length),
  windowDays: z.int().nullable(),
  idleMinutes: z.int(),
  lapseDays: z.int(),
  paperCode: z.boolean(),
});

const decision = { number: typed().min(1).max(100), day: z.iso.date(), fromDay: z.iso.date() };

const decided = z.object({ ...decision, rules: rulesSchema });
export type RulesOnWire = z.infer<typeof decided>;

export const schoolRulesSchema = z.object({
  today: z.string(),
  /** In force today; `decision` is null where nothing was decided yet and the product's own values hold. */
  now: z.object({ rules: rulesSchema, decision: z.object(decision).nullable() }),
  /** Decided already and in force on a later day, the next first. */
  toCome: z.array(decided),
  /** How many people may carry out orders by the rules of today. */
  executors: z.int(),
  can: canSchema,
});
export type SchoolRulesAnswer = z.infer<typeof schoolRulesSchema>;

export const SCHOOL_RULES_ENDPOINTS = {
  schoolRules: {
    method: 'get',
    path: '/school-rules',
    summary: 'The school’s own rules in force today and those decided for later',
    acts: ['read-school-rules'],
    answer: schoolRulesSchema,
  },
  decideSchoolRules: {
    method: 'post',
    path: '/school-rules/decisions',
    summary: 'Enter a decision on the school’s own rules, whole; it holds from its day on',
    acts: ['decide-school-rules'],
    body: decided,
    answer: z.object({}),
  },
  schoolDocument: {
    method: 'get',
    path: '/school-documents/{kind}',
    summary: 'An official document filled in from the school’s data, to be numbered and stamped',
    acts: ['make-school-documents'],
    params: z.object({ kind: z.enum(DOCUMENT_KINDS) }),
    answer: DOCX,
  },
} as const satisfies Record<string, Endpoint>;
