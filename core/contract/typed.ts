/** Words people type for others to read: reasons, answers, purposes. What is kept, and what counts, is what is seen. */
import { z } from 'zod';
import { tidy } from '../text/normalise.js';

/** Bounds go after it: `typed().min(3).max(500)`. */
export const typed = () => z.string().overwrite(tidy);
