import { keptKey } from './kept-key.js';
import { recall } from './storage.js';
import { unsentHere } from './unsent-here.js';

/** Whether something she typed into a sheet is not sent: kept by the device, or held by this page alone. */
export const hasUnsent = (userId: string): boolean => recall(keptKey(userId)) !== null || unsentHere(userId).length > 0;
