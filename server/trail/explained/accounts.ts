import { any, type ExplainedTable } from './explained-table.js';

const reset = ({ resetId }: { resetId: string }) => [resetId];

export const ACCOUNTS: readonly ExplainedTable[] = [
  {
    table: 'resets',
    key: ['id'],
    parts: {
      asked: { columns: ['user_id', 'factor', 'asked_by', 'asked_at'], by: { 'reset.asked': reset } },
      decided: {
        columns: ['state', 'decided_by', 'decided_at'],
        by: { 'reset.asked': reset, 'reset.decided': reset },
      },
    },
  },
  {
    table: 'account_reviews',
    key: ['id'],
    parts: {
      review: {
        columns: ['school_year_id', 'term', 'by_user', 'at', 'accounts', 'digest'],
        subjects: [['digest']],
        by: { 'accounts.reviewed': ({ digest }) => [digest] },
      },
    },
  },
  {
    table: 'signature_reports',
    key: ['id'],
    parts: {
      report: {
        columns: ['user_id', 'event', 'certificate', 'note', 'at'],
        by: { 'signature.disowned': ({ reportId }) => [reportId] },
      },
      closed: {
        columns: ['closed_at', 'closed_by', 'closing'],
        by: { 'signature-report.closed': ({ reportId }) => [reportId] },
      },
    },
  },
  {
    table: 'remark_phrases',
    key: ['id'],
    // A teacher's own phrases are nobody else's affair.
    only: 'owner IS NULL',
    parts: {
      phrase: {
        columns: ['owner', 'about', 'level', 'first_grade', 'last_grade', 'text', 'changed_at', 'changed_by'],
        by: { 'remark.saved': ({ phraseId }) => [phraseId], 'remarks.imported': any },
      },
    },
    gone: { 'remarks.removed': ({ phraseIds }) => phraseIds },
  },
];
