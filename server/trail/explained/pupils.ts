import { any, BY_IMPORT, type ExplainedTable, pupil } from './explained-table.js';

const klass = ({ classId }: { classId: string }) => [classId];
const made = (data: { readonly made: readonly string[] }) => data.made;
const BY_ROLLOVER = { 'rollover.carried-out': made, 'rollover.settled': made } as const;
const pupils = (data: { readonly pupils: readonly string[] }) => data.pupils;
const imported = ({ importId }: { importId: string }) => [importId];

export const PUPILS: readonly ExplainedTable[] = [
  {
    table: 'classes',
    key: ['id'],
    parts: {
      class: {
        columns: ['school_year_id', 'name', 'campus'],
        by: { 'class.saved': klass, 'practice.made': klass, ...BY_IMPORT, ...BY_ROLLOVER },
      },
      settings: {
        columns: ['position', 'settings'],
        by: { 'class.saved': klass, 'practice.made': klass, ...BY_IMPORT, ...BY_ROLLOVER },
      },
    },
    gone: { 'import.undone': any, 'rollover.undone': ({ gone }) => gone },
  },
  {
    table: 'pupils',
    key: ['id'],
    of: { pupil: 'id' },
    parts: {
      identity: {
        columns: ['name', 'sex', 'birth_date', 'practice'],
        by: { 'pupil.enrolled': pupil, 'pupil.corrected': pupil, 'practice.made': pupils, ...BY_IMPORT },
      },
      numbers: {
        columns: ['personal_id', 'lifelong_code'],
        by: {
          'pupil.enrolled': pupil,
          'pupil.corrected': pupil,
          'pupil.numbers-set': pupil,
          'practice.made': pupils,
          ...BY_IMPORT,
        },
      },
    },
    gone: { 'import.undone': any },
  },
  {
    table: 'enrolments',
    key: ['id'],
    of: { pupil: 'pupil_id', classId: 'class_id' },
    parts: {
      time: {
        columns: ['pupil_id', 'class_id', 'grade', 'mode', 'position', 'from_day', 'to_day', 'ended_as'],
        subjects: [['pupil_id']],
        by: {
          'pupil.enrolled': pupil,
          'pupil.moved': pupil,
          'pupil.left': pupil,
          'pupil.mode-set': pupil,
          'rollover.carried-out': pupils,
          'rollover.settled': pupils,
          'practice.made': pupils,
          ...BY_IMPORT,
        },
      },
    },
    gone: { 'import.undone': any, 'rollover.undone': any, 'rollover.settled': any },
  },
  {
    table: 'identity_corrections',
    key: ['id'],
    of: { pupil: 'pupil_id' },
    parts: {
      correction: {
        columns: ['pupil_id', 'number', 'decision', 'decided_on', 'before', 'after', 'entered_by', 'entered_at'],
        by: { 'pupil.corrected': ({ correctionId }) => [correctionId] },
      },
    },
  },
  {
    table: 'imports',
    key: ['id'],
    silent: ['gone'],
    parts: {
      file: {
        columns: ['what', 'school_year_id', 'day', 'file_name', 'file_digest', 'owner', 'created_at'],
        by: { 'import.read': imported },
      },
    },
    // A job's beginning and failing change the state, too; what it changed stands in the pupils.
    passing: {
      columns: ['state', 'file', 'decisions', 'job_id', 'result', 'ended_at', 'ended_by'],
      by: ['import.decided', 'import.started', 'import.carried-out', 'import.dropped', 'import.undone'],
    },
  },
  {
    table: 'import_changes',
    key: ['id'],
    parts: {
      change: {
        columns: ['import_id', 'pupil_id', 'class_id', 'user_id', 'duty_id', 'before', 'after'],
        subjects: [['import_id']],
        by: { 'import.carried-out': imported },
      },
    },
    gone: { 'import.undone': any },
  },
];
