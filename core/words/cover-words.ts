import type { CoverState } from '../covers/cover-states.js';
import type { Locale } from '../codes/locale.js';
import { covers as en } from './en/ui-covers.js';
import { covers as vi } from './vi/ui-covers.js';

/** The step a cover is at, as screens name it. */
export const coverStateWords = (state: CoverState, locale: Locale): string =>
  (locale === 'vi' ? vi : en)[`covers.state.${state}`];
