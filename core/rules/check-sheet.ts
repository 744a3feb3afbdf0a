import type { SheetContext } from '../sheet/context.js';
import type { SheetValues } from '../sheet/values.js';
import type { Issue } from './issue.js';

/**
 * Every finding about the canonical values of one sheet: what crosses cells (a score where no test exists, a result
 * that contradicts, remarks, missing values). Cell-level findings come from `parseCell`.
 */
export function checkSheet(_context: SheetContext, _values: SheetValues): readonly Issue[] {
  return [];
}
