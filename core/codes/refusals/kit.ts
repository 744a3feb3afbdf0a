import type { Declared } from '../declared.js';

/** Of the install kit. */
export const KIT_REFUSALS = {
  'kit-no-https': [],
  'kit-host': ['host'],
  'kit-host-other': ['host', 'hosts'],
  'kit-share': ['share'],
} as const satisfies Declared;
