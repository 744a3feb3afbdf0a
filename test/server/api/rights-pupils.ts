/** Rights of pupils and classes, as rights.test.ts has them; there is no pupil of that code. */
import type { PUPIL_ENDPOINTS } from '../../../core/contract/endpoints-pupils.js';

type Name = keyof typeof PUPIL_ENDPOINTS;

const ofOffice = (status: number): readonly number[] => [401, 403, 403, 403, 403, 403, status, status, 403];
const ofSchool = (status: number): readonly number[] => [401, 403, 403, 403, status, status, status, status, status];

export const PUPIL_RIGHTS: Readonly<Record<Name, readonly number[]>> = {
  //             anon subj home other princ vice clerk admin insp
  pupils: ofSchool(200),
  pupil: ofSchool(404),
  enrolPupil: ofOffice(422),
  setPupilNumbers: ofOffice(404),
  movePupil: ofOffice(404),
  pupilLeaves: ofOffice(404),
  setPupilMode: ofOffice(404),
  correctPupil: ofOffice(404),
  saveClass: ofOffice(422),
};

/** Codes of the 422s above: what is sent is none of a pupil or a class. */
export const PUPIL_CODES: readonly string[] = ['pupil-code-odd', 'class-name-odd'];

const day = '2027-01-11';
const who = { name: 'Nguyễn Thị An', birthDate: '2017-04-05', sex: 'F', personalId: null } as const;

export const PUPIL_BODIES: Readonly<Partial<Record<Name, () => object>>> = {
  enrolPupil: () => ({ code: '', ...who, classId: '4a', grade: 4, day }),
  setPupilNumbers: () => ({ personalId: '037317001234', lifelongCode: null }),
  movePupil: () => ({ classId: '4b', grade: 4, day }),
  pupilLeaves: () => ({ day }),
  setPupilMode: () => ({ mode: 'adjusted' }),
  correctPupil: () => ({ ...who, decision: '12/QĐ', decidedOn: day }),
  saveClass: () => ({ classId: null, name: '', campus: null }),
};
