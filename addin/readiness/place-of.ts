/** Where each step is mended. */
import type { Step } from '../../core/readiness/codes.js';

const PLACES: Readonly<Record<Step, string>> = {
  school: '#/school',
  years: '#/readiness/years',
  people: '#/people',
  pupils: '#/pupils',
  duties: '#/duties',
  certificates: '#/certificates',
  excel: '#/kit',
};

/** An address of a screen; a screen this page has not is no route, and nothing leads there. */
export const placeOf = (step: Step): string => PLACES[step];
