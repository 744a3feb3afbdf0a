import type { REHEARSAL_ENDPOINTS } from '../../core/contract/rehearsal.js';
import type { REMINDER_ENDPOINTS } from '../../core/contract/reminders.js';
import { readRehearsal } from '../acts/rehearsal/read-rehearsal.js';
import { remind } from '../acts/rehearsal/remind.js';
import { myReminders } from '../acts/reminders/my-reminders.js';
import type { Handlers } from './call.js';

export const REHEARSAL_HANDLERS: Pick<Handlers, keyof typeof REHEARSAL_ENDPOINTS | keyof typeof REMINDER_ENDPOINTS> = {
  rehearsal: ({ deps, who, query }) => readRehearsal(deps, { caller: who, ...query }),
  remind: ({ deps, who, body }) => remind(deps, { caller: who, ...body }),
  myReminders: ({ deps, who }) => myReminders(deps, who),
};
