import type { Declared } from '../declared.js';

/** Of what people report. */
export const INCIDENT_REFUSALS = {
  'incidents-many': ['limit'],
  'incident-changes': ['limit'],
  'incident-picture': ['kb'],
  'incident-answered': [],
  'incident-not-answered': [],
  'incident-written': [],
} as const satisfies Declared;
