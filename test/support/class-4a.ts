/** The class most tests are about: 4A with its homeroom teacher, who teaches TV and TOAN, and its music teacher. */
import type { Database } from '../../server/store/open-database.js';
import { type BuiltClass, type BuiltUser, buildClass, buildSchool, buildTeacher } from './builders.js';

export interface Class4A {
  readonly klass: BuiltClass;
  readonly thu: BuiltUser;
  readonly music: BuiltUser;
  /** Ids of its first two pupils. */
  readonly an: string;
  readonly binh: string;
}

/** Builds the school too. */
export async function buildClass4A(db: Database, school: Parameters<typeof buildSchool>[1] = {}): Promise<Class4A> {
  await buildSchool(db, school);
  const klass = await buildClass(db, { id: '4a', name: '4A' });
  const thu = await buildTeacher(db, klass, { homeroom: true, subjects: ['TV', 'TOAN'] }, { name: 'Trần Thị Thu' });
  const music = await buildTeacher(db, klass, { subjects: ['AN'] }, { name: 'Lê Văn Nhạc' });
  const [an, binh] = klass.pupils as [string, string];
  return { klass, thu, music, an, binh };
}
