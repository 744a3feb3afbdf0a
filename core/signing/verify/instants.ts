/** Moments as signatures carry them. */
import { isDay } from '../../codes/day.js';

/** Up to 23 hours: 24:00 is the next day to `Date`, as a thirtieth of February is a second of March. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):\d{2}:\d{2}(?:\.\d{1,3})?(?:Z|[+-]\d{2}:\d{2})$/;

/** xsd:dateTime with an offset; null for anything else, and for a day that there is not. */
export function instantOf(text: string): Date | null {
  if (!INSTANT.test(text) || !isDay(text.slice(0, 10))) return null;
  const instant = new Date(text);
  return Number.isNaN(instant.getTime()) ? null : instant;
}
