import { any, type ExplainedTable, recordsOf } from './explained-table.js';

const MOVES = 'events of signing, sealing, returning, reporting and recalling, in their order';

export const RECORDS: readonly ExplainedTable[] = [
  {
    table: 'records',
    key: ['id'],
    // Begun by whoever opens a class to sign it.
    silent: ['new'],
    of: { record: 'id' },
    parts: { record: { columns: ['pupil_id', 'class_id', 'school_year_id'], by: {} } },
  },
  {
    table: 'units',
    key: ['id'],
    silent: ['new'],
    of: { record: 'record_id' },
    parts: {
      unit: { columns: ['record_id', 'number', 'lookup_code', 'made_on', 'replaces'], by: {} },
      link: {
        columns: ['replaced_by'],
        subjects: [['record_id']],
        by: { 'records.signed': (data) => (data.slot === 'seal' ? recordsOf(data) : []) },
      },
      release: {
        columns: ['digest', 'issue', 'released_at'],
        subjects: [['record_id']],
        by: { 'records.signed': (data) => (data.slot === 'seal' ? recordsOf(data) : []) },
      },
    },
    derived: { state: MOVES, version: MOVES, seal: MOVES, print: MOVES },
  },
  {
    table: 'record_versions',
    key: ['id'],
    history: true,
    of: { record: 'record_id' },
    parts: {
      version: {
        columns: ['record_id', 'version', 'made_at', 'document', 'subject_rows'],
        subjects: [['record_id']],
        by: { 'records.signed': (data) => (data.slot === 'homeroom' ? recordsOf(data) : []) },
      },
    },
  },
  {
    table: 'record_signatures',
    key: ['id'],
    history: true,
    of: { record: 'record_id' },
    parts: {
      signature: {
        columns: [
          ...['record_id', 'version', 'slot', 'signer', 'delegation_id', 'certificate', 'signed_at', 'received_at'],
          ...['brought', 'signature'],
        ],
        subjects: [['record_id', 'slot']],
        by: { 'records.signed': (data) => data.records.map(({ record }) => `${record} ${data.slot}`) },
      },
    },
  },
  {
    table: 'record_returns',
    key: ['id'],
    history: true,
    of: { record: 'record_id' },
    parts: {
      return: {
        columns: ['record_id', 'version', 'returned_by', 'returned_at', 'reason', 'subjects', 'rows_until'],
        subjects: [['record_id']],
        by: { 'records.returned': recordsOf },
      },
    },
  },
  {
    table: 'subject_lists',
    key: ['id'],
    history: true,
    parts: {
      list: {
        columns: [
          ...['class_id', 'subject', 'number', 'signer', 'certificate', 'signed_at', 'received_at', 'digest', 'xml'],
        ],
        by: { 'subject.signed': ({ listId }) => [listId] },
      },
    },
  },
  {
    table: 'subject_rows',
    key: ['id'],
    history: true,
    of: { pupil: 'pupil_id', classId: 'class_id' },
    parts: {
      row: {
        columns: ['list_id', 'class_id', 'subject', 'pupil_id', 'salt', 'digest', 'row'],
        subjects: [['list_id']],
        by: { 'subject.signed': ({ listId }) => [listId] },
      },
    },
  },
  {
    table: 'promotion_decisions',
    key: ['id'],
    history: true,
    of: { pupil: 'pupil_id' },
    parts: {
      decision: {
        columns: [
          ...['pupil_id', 'school_year_id', 'number', 'promoted', 'reason', 'basis', 'decided_by', 'decided_at'],
          'delegation_id',
        ],
        by: { 'promotion.decided': ({ decision }) => [decision] },
      },
    },
  },
  {
    table: 'number_waivers',
    key: ['id'],
    history: true,
    of: { unit: 'unit_id' },
    parts: {
      waiver: {
        columns: ['unit_id', 'reason', 'paper_kind', 'paper_number', 'decided_by', 'decided_at'],
        by: { 'number.waived': ({ waiver }) => [waiver] },
      },
    },
  },
  {
    table: 'awards',
    key: ['id'],
    of: { pupil: 'pupil_id', classId: 'class_id' },
    parts: {
      award: {
        columns: ['class_id', 'pupil_id', 'kind', 'title', 'reason', 'decision', 'day', 'entered_by'],
        by: { 'award.saved': ({ awardId }) => [awardId] },
      },
      removed: { columns: ['removed_at'], by: { 'award.removed': ({ awardId }) => [awardId] } },
    },
  },
  {
    table: 'shown_prints',
    key: ['id'],
    history: true,
    parts: {
      shown: {
        columns: ['class_id', 'pupil_id', 'version', 'digest', 'user_id', 'shown_at', 'unit_id'],
        by: { 'record.printed': any },
      },
    },
  },
];
