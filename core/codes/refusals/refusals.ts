import { ACCOUNT_REFUSALS } from './accounts.js';
import { BANK_REFUSALS } from './bank.js';
import { CALENDAR_REFUSALS } from './calendar.js';
import { CERTIFICATE_REFUSALS } from './certificates.js';
import { DUTY_REFUSALS } from './duties.js';
import { EXCEL_REFUSALS } from './excel.js';
import { FILE_REFUSALS } from './files.js';
import { FIRST_RUN_REFUSALS } from './first-run.js';
import { GENERAL_REFUSALS } from './general.js';
import { IMPORT_REFUSALS } from './imports.js';
import { KIT_REFUSALS } from './kit.js';
import { PUPIL_REFUSALS } from './pupils.js';
import { RECORD_REFUSALS } from './records.js';
import { REMOTE_REFUSALS } from './remote.js';
import { SCHOOL_REFUSALS } from './school.js';
import { SEALING_REFUSALS } from './sealing.js';
import { SERVER_REFUSALS } from './server.js';
import { SIGNING_REFUSALS } from './signing.js';

/** Every refusal there is, with what its words ask for. A new one is declared here first; its words then owe it a place. */
export const REFUSALS = {
  ...GENERAL_REFUSALS,
  ...ACCOUNT_REFUSALS,
  ...FILE_REFUSALS,
  ...EXCEL_REFUSALS,
  ...FIRST_RUN_REFUSALS,
  ...BANK_REFUSALS,
  ...IMPORT_REFUSALS,
  ...PUPIL_REFUSALS,
  ...KIT_REFUSALS,
  ...CALENDAR_REFUSALS,
  ...CERTIFICATE_REFUSALS,
  ...DUTY_REFUSALS,
  ...SIGNING_REFUSALS,
  ...RECORD_REFUSALS,
  ...REMOTE_REFUSALS,
  ...SCHOOL_REFUSALS,
  ...SEALING_REFUSALS,
  ...SERVER_REFUSALS,
} as const;

export type RefusalCode = keyof typeof REFUSALS;
