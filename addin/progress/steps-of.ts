import type { ClassProgress } from '../../core/contract/progress.js';
import type { Step } from '../parts/steps-strip.js';
import type { Translate } from '../words/text.js';

/** The strip of one class: entered, signed by subject teachers, by the homeroom teacher, approved, sealed. */
export const stepsOf = (one: ClassProgress, t: Translate): readonly Step[] => [
  { label: t('approve.step-entered'), done: one.entered, all: one.pupils },
  { label: t('approve.step-subjects'), done: one.subjectsSigned, all: one.pupils },
  { label: t('approve.step-homeroom'), done: one.homeroomSigned, all: one.pupils },
  { label: t('approve.step-approved'), done: one.approved, all: one.pupils },
  { label: t('approve.step-sealed'), done: one.sealed, all: one.pupils },
];
