import type { cliTrail as vi } from '../vi/cli-trail.js';
import { trailFound } from './trail-found.js';

export const cliTrail: Readonly<Record<keyof typeof vi, string>> = {
  'audit-command': 'check the audit trail',
  'audit-verify': 'check the trail: its chain, its signed notes, and every table against its events',
  'audit-verify-more':
    'Changes no data; only holds back records that were touched, until principal and administrator let them go together.\nExit code: 0 where all agrees, 1 where something does not.',
  'audit-said': 'The trail has {events} events and {notes} signed notes. Hash of the last event: {end}',
  'audit-erased': 'Erased by order, document {document}: table {table}, row {key} (event {seq}, {at}).',
  'audit-pinned': 'The tables were last looked over at {at}.',
  'audit-well': 'All agrees.',
  'audit-found': '{count} things do not agree.',
  'audit-held': '{count} records are held back for what is said above.',
  'audit-found-remedy':
    'Keep the data folder as it is, tell the principal, compare with the backup and the notes given to the office above. Other records can be used.',
  ...trailFound,
};
