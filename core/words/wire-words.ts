/** What a portal's fault says to people. `{…}` never stands in them: the field or tag it is about goes beside. */
import { WIRE_FAULTS, isWireFault, type WireFault } from '../wire/faults.js';
import { wire as en } from './en/wire.js';
import type { Locale } from './render.js';
import { wire as vi } from './vi/wire.js';
import type { RefusalWords } from './words.js';

export type WireWords = Readonly<Record<WireFault, RefusalWords>>;

export const wireWords = (code: WireFault, locale: Locale): RefusalWords => (locale === 'vi' ? vi : en)[code];

/** Null for a code of another portal, whose own description is all there is. */
export const knownFault = (code: string): ((typeof WIRE_FAULTS)[WireFault] & { readonly code: WireFault }) | null =>
  isWireFault(code) ? { code, ...WIRE_FAULTS[code] } : null;
