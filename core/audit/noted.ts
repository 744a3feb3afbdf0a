import type { AuditData } from './event.js';

/** Events a signed note follows at once: whatever leaves the school under its seal, and what the tables were held against. */
export function isNoted(data: AuditData): boolean {
  switch (data.kind) {
    case 'records.signed':
      return data.slot === 'seal' && data.records.length > 0;
    case 'prints.sealed':
      return data.records.length > 0;
    case 'units.sealed-again':
      return data.units.length > 0;
    case 'transaction.signed':
    case 'tables.pinned':
      return true;
    default:
      return false;
  }
}
