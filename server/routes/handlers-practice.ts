import type { PRACTICE_ENDPOINTS } from '../../core/contract/practice.js';
import { endPractice } from '../acts/practice/end-practice.js';
import { makePractice } from '../acts/practice/make-practice.js';
import { readPractice } from '../acts/practice/read-practice.js';
import type { Handlers } from './call.js';

/** The practice class: one use case each. */
export const PRACTICE_HANDLERS: Pick<Handlers, keyof typeof PRACTICE_ENDPOINTS> = {
  practice: ({ deps, who }) => readPractice(deps, { caller: who }),
  makePractice: ({ deps, who, body }) => makePractice(deps, { caller: who, ...body }),
  endPractice: ({ deps, who }) => endPractice(deps, { caller: who }),
};
