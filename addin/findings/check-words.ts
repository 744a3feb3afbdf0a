import type { IssueBody } from '../../core/contract/cells.js';
import type { Words } from '../words/words.js';
import { countFindings } from './group.js';

/** What a check found, in the same sentence for the eye and for the screen reader. */
export function checkWords({ issues }: { readonly issues: readonly IssueBody[] }, t: Words['t']): string {
  const { errors, warnings, pupils } = countFindings(issues);
  if (errors + warnings === 0) return t('check.clean');
  const counts = `${t('check.errors', { n: errors })}, ${t('check.warnings', { n: warnings })}`;
  return pupils === 0 ? counts : `${counts} ${t('check.pupils', { n: pupils })}`;
}
