import { ACCOUNTS } from './accounts.js';
import { ARCHIVE } from './archive.js';
import { BROUGHT_YEARS } from './brought-years.js';
import { CALENDAR } from './calendar.js';
import { CERTIFICATES } from './certificates.js';
import { CHECKS } from './checks.js';
import { COVERS } from './covers.js';
import { DUTIES } from './duties.js';
import { EVIDENCE } from './evidence.js';
import type { ExplainedTable } from './explained-table.js';
import { HANDOVERS } from './handovers.js';
import { LOCKS } from './locks.js';
import { PEOPLE } from './people.js';
import { PUPILS } from './pupils.js';
import { RECORDS } from './records.js';
import { ROLLOVER } from './rollover.js';
import { REMINDERS } from './reminders.js';
import { REPORTS } from './reports.js';
import { SCHOOL } from './school.js';
import { SCHOOL_RULES } from './school-rules.js';
import { SEALS } from './seals.js';
import { SHEETS } from './sheets.js';
import { SUPPLEMENTARY } from './supplementary.js';
import { BACKUPS } from './backups.js';
import { OUTSIDE } from './outside.js';
import { FAMILIES } from './families.js';
import { BREACHES } from './breaches.js';
import { INCIDENTS } from './incidents.js';
import { REVOCATIONS } from './revocations.js';
import { ERASURES } from './erasures.js';
import { TRANSFERS } from './transfers.js';
import { TRAIL } from './trail.js';

/** Every table of the database; a resource that adds one adds its file here. */
export const EXPLAINED: readonly ExplainedTable[] = [
  ...SCHOOL,
  ...SCHOOL_RULES,
  ...PEOPLE,
  ...ACCOUNTS,
  ...DUTIES,
  ...PUPILS,
  ...CERTIFICATES,
  ...SHEETS,
  ...RECORDS,
  ...SEALS,
  ...EVIDENCE,
  ...TRAIL,
  ...OUTSIDE,
  ...TRANSFERS,
  ...REVOCATIONS,
  ...ERASURES,
  ...FAMILIES,
  ...BREACHES,
  ...INCIDENTS,
  ...BACKUPS,
  ...LOCKS,
  ...REMINDERS,
  ...CHECKS,
  ...SUPPLEMENTARY,
  ...ARCHIVE,
  ...COVERS,
  ...ROLLOVER,
  ...HANDOVERS,
  ...BROUGHT_YEARS,
  ...CALENDAR,
  ...REPORTS,
];
