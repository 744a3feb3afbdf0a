import type { Params } from '../codes/refusal.js';

/** Put parameters in place of `{name}`; a name without a parameter stays as it is, to be seen in a test. */
export const fill = (template: string, params: Params): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
