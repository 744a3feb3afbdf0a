/** Words of accounts, signing's later steps, certificates and the remark bank, for the screens that speak them. */
import { refusals } from '../../core/words/vi/refusals.js';
import { calendarRefusals } from '../../core/words/vi/refusals-calendar.js';
import { ui } from '../../core/words/vi/ui.js';
import { account } from '../../core/words/vi/ui-account.js';
import { approval } from '../../core/words/vi/ui-approval.js';
import { bank } from '../../core/words/vi/ui-bank.js';
import { certificates } from '../../core/words/vi/ui-certificates.js';
import { firstRun } from '../../core/words/vi/ui-first-run.js';
import { people } from '../../core/words/vi/ui-people.js';
import { readiness } from '../../core/words/vi/ui-readiness.js';

Object.assign(ui, account, approval, bank, certificates, firstRun, people, readiness);
Object.assign(refusals, calendarRefusals);
