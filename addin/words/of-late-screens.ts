/** Words of screens that come late, each set with the first of its screens. */
import { refusals } from '../../core/words/vi/refusals.js';
import { calendarRefusals } from '../../core/words/vi/refusals-calendar.js';
import { ui } from '../../core/words/vi/ui.js';
import { account } from '../../core/words/vi/ui-account.js';
import { approval } from '../../core/words/vi/ui-approval.js';
import { bank } from '../../core/words/vi/ui-bank.js';
import { certificates } from '../../core/words/vi/ui-certificates.js';
import { duties } from '../../core/words/vi/ui-duties.js';
import { firstRun } from '../../core/words/vi/ui-first-run.js';
import { imports } from '../../core/words/vi/ui-imports.js';
import { people } from '../../core/words/vi/ui-people.js';
import { pupils } from '../../core/words/vi/ui-pupils.js';
import { readiness } from '../../core/words/vi/ui-readiness.js';

Object.assign(ui, account, approval, bank, certificates, duties, firstRun, imports, people, pupils, readiness);
Object.assign(refusals, calendarRefusals);
