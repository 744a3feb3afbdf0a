/** What the asker may do with what an answer shows: acts of the table of rights. Screens offer nothing else. */
import { z } from 'zod';
import { type ActName, ACTS } from '../rights/rights.js';

export const canSchema = z.array(z.enum(ACTS));
export type Can = readonly ActName[];
