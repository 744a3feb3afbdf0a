import type { erasureWords as vi } from '../vi/ui-erasures.js';

/** The same in English. */
export const erasureWords: Record<keyof typeof vi, string> = {
  'trail.part-erasures': 'Erasing by order',
  'erasures.title': 'Erasing what was stored by mistake',
  'erasures.lead':
    'A scan of somebody else’s paper record is erased for good by a document: the principal orders it, the administrator carries it out, the trail names the row. Signed records, sheets and the trail are kept by law and never erased. Backups made before still hold it until their time is over; one of each year is kept for good.',
  'erasures.loading': 'Opening the orders to erase…',
  'erasures.none': 'There is no order to erase.',
  'erasures.no-rows': 'There is no year entered from paper that could be erased.',
  'erasures.row': 'Year entered from paper',
  'erasures.row-line': '{name}, {year}, {school} (entered by {by}, {when})',
  'erasures.document': 'Number of the document it rests on',
  'erasures.day': 'Day of the document',
  'erasures.reason': 'Reason',
  'erasures.reason-hint': 'At least 10 letters. Do not repeat here what is to be erased.',
  'erasures.missing': 'Fill this in.',
  'erasures.order': 'Order the erasure',
  'erasures.ordered': 'Ordered. The administrator carries it out.',
  'erasures.line': '{name}, {year}',
  'erasures.by': 'By document {document} of {day}. Ordered {when} by {by}. Reason: {reason}',
  'erasures.state-waiting': 'Waits for the administrator',
  'erasures.state-carried-out': 'Erased by {by}, {when}. Event {events} of the trail',
  'erasures.lingers':
    'Still in the database’s write-ahead file, since somebody’s reading or export runs. The server tries again every minute; backups made meanwhile do not copy that file.',
  'erasures.state-withdrawn': 'Withdrawn',
  'erasures.carry-out': 'Erase for good',
  'erasures.carry-out-of': 'Erase {year} of {name} for good',
  'erasures.sure': 'Erase this year with its scan for good? The program cannot bring it back.',
  'erasures.back': 'Leave it',
  'erasures.carried-out': 'Erased. The trail tells of it.',
  'erasures.withdraw': 'Withdraw the order',
  'erasures.withdraw-of': 'Withdraw the order to erase {year} of {name}',
  'erasures.withdrawn': 'The order is withdrawn.',
};
