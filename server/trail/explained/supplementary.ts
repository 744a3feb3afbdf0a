import type { ExplainedTable } from './explained-table.js';

const one = ({ caseId }: { caseId: string }) => [caseId];
const retest = ({ retestId }: { retestId: string }) => [retestId];

export const SUPPLEMENTARY: readonly ExplainedTable[] = [
  {
    table: 'supplementary_cases',
    key: ['id'],
    of: { pupil: 'pupil_id', classId: 'class_id' },
    parts: {
      plan: {
        columns: ['school_year_id', 'class_id', 'pupil_id', 'plan', 'fields', 'planned_by', 'planned_at'],
        by: { 'supplementary.planned': one },
      },
      assessed: {
        columns: ['assessed', 'assessed_at'],
        // Entered on the class's sheet.
        subjects: [['id'], ['class_id']],
        by: {
          'supplementary.planned': one,
          'sheet.pushed': ({ classId, period }) => (period === 'supplementary' ? [classId] : []),
        },
      },
      limit: {
        columns: ['unlimited', 'limit_reason', 'limit_by', 'limit_at'],
        by: { 'supplementary.planned': one, 'supplementary.limit-set': one },
      },
      withdrawn: {
        columns: ['withdrawn_reason', 'withdrawn_by', 'withdrawn_at'],
        by: { 'supplementary.planned': one, 'supplementary.withdrawn': one },
      },
    },
  },
  {
    table: 'retests',
    key: ['id'],
    of: { pupil: 'pupil_id', classId: 'class_id' },
    parts: {
      proposal: {
        columns: ['class_id', 'pupil_id', 'subject', 'period', 'score', 'reason', 'proposed_by', 'proposed_at'],
        by: { 'retest.proposed': retest },
      },
      decision: {
        columns: ['agreed', 'answer', 'decided_by', 'decided_at'],
        by: { 'retest.proposed': retest, 'retest.decided': retest },
      },
    },
  },
  {
    table: 'retest_attempts',
    key: ['id'],
    history: true,
    parts: {
      attempt: {
        columns: ['retest_id', 'number', 'score', 'sat_on', 'entered_by', 'entered_at'],
        subjects: [['retest_id', 'number']],
        by: { 'retest.sat': ({ retestId, number }) => [`${retestId} ${number}`] },
      },
    },
  },
];
