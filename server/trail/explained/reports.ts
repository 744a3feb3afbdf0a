import type { ExplainedTable } from './explained-table.js';

const report = ({ report: id }: { readonly report: string }) => [id];
const answer = ({ answer: id }: { readonly answer: string }) => [id];
const units = (moved: readonly { readonly unit: number }[]) => moved.map(({ unit }) => unit);

const ASKED = { 'report.asked': report, 'report.replied': report } as const;

export const REPORTS: readonly ExplainedTable[] = [
  {
    table: 'reports',
    key: ['id'],
    parts: {
      report: {
        columns: [
          ...['what', 'school_year_id', 'transaction_id', 'reason', 'document', 'asked_by', 'asked_at'],
          ...['replies_to'],
        ],
        by: ASKED,
      },
      withdrawal: {
        columns: ['withdrawal', 'withdrawn_by', 'withdrawn_at', 'withdrawn_why'],
        by: { 'report.withdrawal-asked': report },
      },
      list: { columns: ['content', 'signer', 'certificate', 'signed_at'], by: { 'report.signed': report } },
      state: {
        columns: ['state', 'answered_at'],
        by: { ...ASKED, 'report.sent': report, 'report.answered': report, 'report.reply-ended': report },
      },
    },
    passing: {
      columns: ['tries', 'next_at', 'trouble', 'sent_at', 'step'],
      by: ['report.asked', 'report.sent', 'report.asked-back'],
    },
  },
  {
    table: 'report_units',
    key: ['report_id', 'unit_id'],
    of: { record: 'record_id', unit: 'unit_id' },
    parts: {
      unit: { columns: ['record_id', 'version'], subjects: [['report_id']], by: ASKED },
      outcome: {
        columns: ['outcome', 'fault', 'field', 'says', 'decided_at'],
        subjects: [['report_id']],
        by: { 'report.answered': report },
      },
    },
  },
  {
    table: 'report_attachments',
    key: ['report_id', 'number'],
    history: true,
    parts: {
      attachment: {
        columns: ['name', 'type', 'bytes'],
        subjects: [['report_id']],
        by: ASKED,
      },
    },
  },
  {
    table: 'report_questions',
    key: ['report_id', 'number'],
    history: true,
    parts: {
      question: {
        columns: ['words', 'heard_at', 'document', 'document_day', 'file', 'file_name', 'entered_by'],
        subjects: [['report_id']],
        by: { 'report.asked-back': report },
      },
    },
  },
  {
    table: 'office_answers',
    key: ['id'],
    parts: {
      answer: {
        columns: [
          ...['report_id', 'fingerprint', 'document', 'document_day', 'file', 'file_name', 'file_type', 'lines'],
          ...['entered_by', 'entered_at'],
        ],
        by: { 'office-answer.entered': answer },
      },
      decided: {
        columns: ['state', 'decided_by', 'decided_at'],
        by: { 'office-answer.entered': answer, 'office-answer.decided': answer },
      },
    },
  },
  {
    table: 'completions',
    key: ['id'],
    history: true,
    parts: {
      completion: {
        columns: [
          ...['school_year_id', 'law_group', 'number', 'document', 'xml'],
          ...['signer', 'certificate', 'signed_at', 'received_at'],
        ],
        by: { 'completion.signed': ({ completion }) => [completion] },
      },
    },
  },
  {
    table: 'unit_moves',
    key: ['id'],
    history: true,
    of: { unit: 'unit_id' },
    parts: {
      move: {
        columns: ['unit_id', 'act', 'state', 'at', 'report_id', 'answer_id'],
        subjects: [['unit_id']],
        by: {
          'report.asked': ({ records }) => units(records),
          'report.answered': ({ agreed, refused, withdrawn = [] }) => units([...agreed, ...refused, ...withdrawn]),
          'units.recalled': ({ records }) => units(records),
        },
      },
    },
  },
];
