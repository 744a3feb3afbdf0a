import type { ShownUnit } from './shown-unit.js';

/** What looking a code up gives; `held`: the unit is there and right, and whoever keeps it does not vouch for it now. */
export type LookupOutcome =
  | { readonly kind: 'found'; readonly unit: ShownUnit }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'held' }
  | { readonly kind: 'rests'; readonly seconds: number };
