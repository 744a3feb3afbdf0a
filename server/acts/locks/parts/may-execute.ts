import type { SchoolRules } from '../../../../core/school-rules/school-rules.js';
import { type Asker, may } from '../../../../core/rights/allow.js';

type Rules = Pick<SchoolRules, 'executors'>;

/** Whether the school leaves executions to the administrator; it may leave them to others alone (G16). */
export const byAdministrator = ({ executors }: Rules): boolean => executors.includes('administrator');

/** Whether somebody carries out orders by the table of rights and the school's rules. */
export const mayExecute = (asker: Asker, rules: Rules): boolean =>
  may(asker, 'execute-locks') && (byAdministrator(rules) || asker.deputy === true);
