import { pino } from 'pino';
import type { Log } from '../ground/log.js';

/** The server's log as JSON lines on standard output; fields are named by us and hold no pupils' data. */
export const serverLog = (level: string): Log => pino({ level });
