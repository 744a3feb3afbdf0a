import { importUses } from '../../../../core/words/import-uses.js';
import type { Locale } from '../../../../core/words/render.js';
import { type Refused, refuse } from '../../../ground/refused.js';

/** So many are named; the rest is counted. */
const NAMED = 3;

/** Why an import cannot be taken back, with a few names of what builds on it. */
export function refuseBuiltOn(
  what: Parameters<typeof importUses>[0],
  names: readonly string[],
  locale: Locale,
): Refused {
  const some = [...new Set(names)];
  const more = some.length - NAMED;
  const told = `${some.slice(0, NAMED).join(', ')}${more > 0 ? ` +${more}` : ''}`;
  return refuse('import-built-on', { names: told, what: importUses(what, locale) });
}
