/** A class on its five steps. */
import type { ClassProgress } from '../../../core/contract/progress.js';

export const progressOf = (className: string, parts: Partial<ClassProgress> = {}): ClassProgress => ({
  classId: `c-${className.toLowerCase()}`,
  className,
  homeroomTeacher: 'Nguyễn Thị Minh Hoa',
  pupils: 14,
  entered: 14,
  subjectsSigned: 14,
  homeroomSigned: 13,
  approved: 2,
  sealed: 0,
  undecided: 0,
  flagged: 2,
  withoutCertificate: [],
  ...parts,
});
