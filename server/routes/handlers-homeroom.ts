import type { HOMEROOM_ENDPOINTS } from '../../core/contract/homeroom.js';
import { readHomeroomYear } from '../acts/homeroom/read-homeroom-year.js';
import type { Handlers } from './call.js';

/** A class's homeroom year: one use case each. */
export const HOMEROOM_HANDLERS: Pick<Handlers, keyof typeof HOMEROOM_ENDPOINTS> = {
  homeroomYear: ({ deps, who, params }) => readHomeroomYear(deps, { caller: who, ...params }),
};
