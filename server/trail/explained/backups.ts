import { any, type ExplainedTable } from './explained-table.js';

export const BACKUPS: readonly ExplainedTable[] = [
  {
    table: 'backups',
    key: ['id'],
    history: true,
    parts: {
      backup: {
        columns: ['made_at', 'way', 'name', 'folder', 'bytes', 'digest', 'recipient', 'made_by'],
        by: { 'backup.made': ({ backupId }) => [backupId] },
      },
    },
  },
  {
    table: 'backup_plan',
    key: ['id'],
    parts: { plan: { columns: ['recipient', 'folder', 'hour', 'remind_days'], by: { 'backup.planned': any } } },
  },
];
