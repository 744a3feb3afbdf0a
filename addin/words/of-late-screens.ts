/** What screens that come late share: their words and their endpoints, with the first of them. */
import '../api/late-endpoints.js';
import { refusals } from '../../core/words/vi/refusals.js';
import { calendarRefusals } from '../../core/words/vi/refusals-calendar.js';
import { dutyRefusals } from '../../core/words/vi/refusals-duties.js';
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
import { homeroom } from '../../core/words/vi/ui-homeroom.js';
import { school } from '../../core/words/vi/ui-school.js';
import { readiness } from '../../core/words/vi/ui-readiness.js';

Object.assign(
  ui,
  account,
  approval,
  bank,
  certificates,
  duties,
  firstRun,
  homeroom,
  imports,
  people,
  pupils,
  readiness,
  school,
);
Object.assign(refusals, calendarRefusals, dutyRefusals);
