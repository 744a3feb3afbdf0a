import type { BROUGHT_ENDPOINTS } from '../../core/contract/brought-years.js';
import { decideBroughtYear } from '../acts/brought-years/decide-brought-year.js';
import { enterBroughtYear } from '../acts/brought-years/enter-brought-year.js';
import { fetchBroughtFile } from '../acts/brought-years/fetch-brought-file.js';
import { readBroughtYears } from '../acts/brought-years/read-brought-years.js';
import type { Handlers } from './call.js';

/** Years pupils bring along: one use case each. */
export const BROUGHT_HANDLERS: Pick<Handlers, keyof typeof BROUGHT_ENDPOINTS> = {
  broughtYears: ({ deps, who, params }) => readBroughtYears(deps, { caller: who, ...params }),
  enterBroughtYear: ({ deps, who, params, body }) => enterBroughtYear(deps, { caller: who, ...params, ...body }),
  decideBroughtYear: ({ deps, who, params, body }) => decideBroughtYear(deps, { caller: who, ...params, ...body }),
  broughtYearFile: ({ deps, who, params }) => fetchBroughtFile(deps, { caller: who, ...params }),
};
