/** Who from outside inspects, by which decision, what it covers and until when. */
import { z } from 'zod';
import { canSchema } from './can.js';
import type { Endpoint } from './endpoint.js';
import { typed } from './typed.js';

const day = z.iso.date();
const id = z.string().min(1).max(64);

export const inspectionsSchema = z.object({
  today: day,
  /** Newest first. */
  inspections: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      account: z.string(),
      decision: z.string(),
      decidedOn: day,
      authority: z.string(),
      years: z.array(z.string()),
      /** Names; null for every class of its years. */
      classes: z.array(z.string()).nullable(),
      fromDay: day,
      toDay: day,
      openedBy: z.string(),
    }),
  ),
  /** Accounts there are to choose from. */
  people: z.array(z.object({ userId: z.string(), name: z.string() })),
  /** Newest first. */
  years: z.array(z.object({ id: z.string(), classes: z.array(z.object({ id: z.string(), name: z.string() })) })),
  can: canSchema,
});
export type Inspections = z.infer<typeof inspectionsSchema>;

export const openInspectionSchema = z.object({
  userId: id,
  decision: typed().min(1).max(100),
  decidedOn: day,
  /** Who made the decision. */
  authority: typed().min(3).max(200),
  years: z.array(z.string().max(9)).min(1).max(20),
  classes: z.array(id).min(1).max(200).nullable(),
  fromDay: day,
  toDay: day,
});
export type OpenInspection = z.output<typeof openInspectionSchema>;

export const INSPECTION_ENDPOINTS = {
  inspections: {
    method: 'get',
    path: '/inspections',
    summary: 'Inspections by their decisions, and whom and what another could be about',
    acts: ['read-inspections'],
    answer: inspectionsSchema,
  },
  openInspection: {
    method: 'post',
    path: '/inspections',
    summary: 'Let an account inspect from one day to another what a decision covers; it ends by itself',
    acts: ['open-inspection'],
    body: openInspectionSchema,
    answer: z.object({}),
  },
} as const satisfies Record<string, Endpoint>;
