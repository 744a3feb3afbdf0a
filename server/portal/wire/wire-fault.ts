/** A fault the portal names in its answer; anything else thrown is its own mistake. */
import type { WireFault } from '../../../core/wire/faults.js';
import { wireWords } from '../../../core/words/wire-words.js';

/** Thrown where a message as a whole is refused. `title`: the field, tag or Id it is about. */
export class WireRefused extends Error {
  override readonly name = 'WireRefused';

  constructor(
    readonly fault: WireFault,
    readonly title = '',
  ) {
    super(`${fault} ${title}`);
  }
}

/** As every answer carries it; all empty for null. */
export function faultFieldsOf(fault: string | null, title: string | null = '') {
  return {
    error: fault ?? '',
    error_field_title: (title ?? '').slice(0, 500),
    error_description: fault === null ? '' : descriptionOf(fault as WireFault),
  };
}

export function descriptionOf(fault: WireFault): string {
  const { reason, remedy } = wireWords(fault, 'vi');
  return `${reason} ${remedy}`;
}
