import type { ClassSettings } from '../../../store/models/classes.js';

/** What a class has until somebody says otherwise. */
export const NEW_CLASS: ClassSettings = {
  optionalSubjects: [],
  foreignLanguage: 'Tiếng Anh',
  optionalSubjectsCount: true,
};
