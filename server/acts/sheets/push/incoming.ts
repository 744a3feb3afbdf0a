import type { SentChange } from '../../../../core/contract/push.js';

export type IncomingChange = SentChange;
