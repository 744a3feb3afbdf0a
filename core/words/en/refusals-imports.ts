import type { IMPORT_REFUSALS } from '../../codes/refusals/imports.js';
import type { RefusalWordsOf } from '../words.js';

/** Refusals of files of pupils, and of their rows. */
export const importRefusals: RefusalWordsOf<typeof IMPORT_REFUSALS> = {
  'import-no-columns': {
    reason: 'No sheet of the file has a column of pupils’ names with birth dates or classes.',
    remedy:
      'Export the list of pupils from vnEdu, SMAS or the sector’s database and bring that file, its header row as it is.',
  },
  'import-of-staff': {
    reason: 'This file lists teachers or assignments, not pupils.',
    remedy: 'Choose the file of pupils.',
  },
  'import-of-pupils': {
    reason: 'This file lists pupils, not teachers.',
    remedy: 'Choose the file of teachers, or choose “Pupils” above.',
  },
  'import-no-teacher-columns': {
    reason: 'No sheet of the file has a column of teachers’ names and one more.',
    remedy:
      'Export the list of staff from vnEdu, SMAS or the sector’s database and bring that file, its header row as it is.',
  },
  'import-no-assignment-columns': {
    reason: 'No sheet of the file says who teaches what in which class.',
    remedy:
      'It needs columns for teacher, class and subject; or a table with a column of classes, one column a subject, and teachers’ names in the cells.',
  },
  'import-no-profile-columns': {
    reason:
      'No sheet of the file has a column of profiles (birthplace, hometown, ethnicity, parents…) with pupils’ codes or names.',
    remedy:
      'Export pupils’ files from vnEdu, SMAS or the sector’s database and bring that file, its header row as it is.',
  },
  'import-not-working': {
    reason: 'Her status says “{typed}”.',
    remedy: 'For who has left, end the account on the page People; this row need not be imported.',
  },
  'import-not-teaching': {
    reason: 'Her position says “{typed}”, which is no teacher’s.',
    remedy:
      'If she needs an account, add her on the page People, then give her hat on the page of hats; this row need not be imported.',
  },
  'import-account-odd': {
    reason: 'The account “{typed}” has odd signs or is too long.',
    remedy: 'Use plain letters, digits and dots; or leave it empty and one is proposed.',
  },
  'import-teacher-left': {
    reason: 'The account of {name} has ended.',
    remedy: 'If she teaches again, return her account on the page People and bring the file again.',
  },
  'import-of-two-people': {
    reason: 'This row has the code, number or account of two people: {name} and {other}.',
    remedy: 'Look at the row, correct what is wrong and bring the file again.',
  },
  'import-meant-twice': {
    reason: 'Two rows were taken for {name}.',
    remedy: 'Choose again: one row is hers, the other somebody else’s or passed over.',
  },
  'import-teacher-missing': {
    reason: 'The teacher’s name is missing.',
    remedy: 'Fill it in and bring the file again.',
  },
  'import-teacher-unknown': {
    reason: 'Nobody here is called “{typed}”.',
    remedy: 'Import the teachers first, or correct the name to what it is here.',
  },
  'import-class-unknown': {
    reason: 'There is no class “{typed}” this year.',
    remedy: 'Import the pupils first, which opens the classes, or correct the name of the class.',
  },
  'import-subject-odd': {
    reason: 'It is not clear which subject “{typed}” is.',
    remedy: 'Write its name as in the transcript, or “Chủ nhiệm”.',
  },
  'import-subject-missing': {
    reason: 'The subject is missing.',
    remedy: 'Write its name, or “Chủ nhiệm”.',
  },
  'import-role-odd': {
    reason: 'The role “{typed}” cannot be read.',
    remedy: 'Write “Chịu trách nhiệm” or “Dạy cùng”.',
  },
  'import-days-odd': {
    reason: 'The day “{typed}” cannot be read.',
    remedy: 'Write it as 05/09/2026.',
  },
  'import-duty-doubled': {
    reason: 'Row {row} of sheet {sheet} gives this duty to {name}: only one answers for it.',
    remedy: 'Keep one row, or write “Dạy cùng” in the column Vai trò of the other.',
  },
  'import-pupil-unknown': {
    reason: 'The school has no such pupil.',
    remedy: 'Import the pupils first, or correct code, name or birth date.',
  },
  'import-pupil-gone': {
    reason: 'She is in no class of the year.',
    remedy: 'Enter her class on the page Pupils first.',
  },
  'import-profile-odd': {
    reason: '“{typed}” cannot be used.',
    remedy: 'Look at that cell: it may be too long, or a formula’s error.',
  },
  'import-too-many-rows': {
    reason: 'The file has more than {limit} rows, more than a primary school has pupils.',
    remedy: 'Split it by grade, or delete what is too much.',
  },
  'import-no-rows': {
    reason: 'No pupil stands below the headers.',
    remedy: 'Check the file that was chosen.',
  },
  'import-other-school': {
    reason: 'This row names school {school}; this school is {own}.',
    remedy: 'Export this school’s own list; for a pupil who came from there, empty the school code of her row.',
  },
  'import-not-studying': {
    reason: 'Her status says “{typed}”.',
    remedy: 'For who has left, enter the day on the page Pupils; this row need not be imported.',
  },
  'import-name-missing': {
    reason: 'The name is missing.',
    remedy: 'Fill it in and bring the file again.',
  },
  'import-name-long': {
    reason: 'The name has more than {limit} letters.',
    remedy: 'See whether something else stands in the cell.',
  },
  'import-name-odd': {
    reason: 'What stands in the cell is no person’s name.',
    remedy: 'Take numbers and odd signs out of it.',
  },
  'import-name-damaged': {
    reason: 'The name is typed in an old font (TCVN3, VNI) or was damaged.',
    remedy: 'Convert the file to Unicode and bring it again.',
  },
  'import-birth-missing': {
    reason: 'The birth date is missing.',
    remedy: 'Fill in day, month and year.',
  },
  'import-birth-odd': {
    reason: 'The birth date “{typed}” cannot be read.',
    remedy: 'Write it as 31/12/2018.',
  },
  'import-birth-future': {
    reason: 'The birth date {typed} is still to come.',
    remedy: 'Correct the year.',
  },
  'import-birth-unlikely': {
    reason: 'The birth date {typed} cannot be a primary pupil’s.',
    remedy: 'Correct the year.',
  },
  'import-sex-missing': {
    reason: 'The sex is missing.',
    remedy: 'Write Nam or Nữ.',
  },
  'import-sex-odd': {
    reason: 'The sex “{typed}” cannot be read.',
    remedy: 'Write Nam or Nữ.',
  },
  'import-personal-id-odd': {
    reason: 'The personal number “{typed}” has not 12 digits.',
    remedy: 'Format the column as text and type it as on the birth certificate; leave it empty if there is none yet.',
  },
  'import-personal-id-taken': {
    reason: 'This personal number belongs to {name} (code {code}).',
    remedy: 'Look at both children’s papers, correct the wrong number and bring the file again.',
  },
  'import-code-missing': {
    reason: 'A new pupil, and the file has no pupil code.',
    remedy: 'Export the list with the column of pupil codes.',
  },
  'import-code-odd': {
    reason: 'The code “{typed}” has odd signs or is too long.',
    remedy: 'Copy it from the sector’s database.',
  },
  'import-class-missing': {
    reason: 'The row names no class, and she is in none this year.',
    remedy: 'Fill in the class.',
  },
  'import-class-odd': {
    reason: 'The class “{typed}” cannot be read.',
    remedy: 'Write a short name such as 4A.',
  },
  'import-grade-missing': {
    reason: 'The name of class {class} does not say her grade.',
    remedy: 'Add a column Khối with 1 to 5.',
  },
  'import-grade-odd': {
    reason: 'The grade “{typed}” cannot be read.',
    remedy: 'Write a number from 1 to 5.',
  },
  'import-grade-class': {
    reason: 'The row says grade {grade} but class {class}.',
    remedy: 'Make grade and class agree.',
  },
  'import-doubled': {
    reason: 'She stands in row {row} of sheet {sheet} already.',
    remedy: 'Nothing has to be done; delete the row if you like.',
  },
  'import-doubled-differs': {
    reason: 'The same pupil code as row {row} of sheet {sheet}, with other facts.',
    remedy: 'Correct the code of one of them and bring the file again; neither was taken.',
  },
  'import-identity-released': {
    reason: 'Her transcript was issued: name, birth date and sex do not change by an import.',
    remedy: 'Use Correction on the page Pupils, with the decision’s number.',
  },
  'import-signed': {
    reason: 'Her record of this year is signed and does not change by an import.',
    remedy: 'Ask the principal to return the record first.',
  },
  'import-undecided': {
    reason: '{n} doubtful {n|row|rows} still to be decided.',
    remedy: 'Choose for each and do it again.',
  },
  'import-nothing': {
    reason: 'Nothing to write: the rows are the same as here, refused or passed over.',
    remedy: 'Mend the refused rows and bring the file again.',
  },
  'import-mostly-unknown': {
    reason: 'More than half of the pupils of the file are unknown here; it may be another school’s.',
    remedy: 'Look at the file; if it is right, tick “This is our school’s list” and do it again.',
  },
  'import-moved-on': {
    reason: 'The school’s list has changed since the preview.',
    remedy: 'Press Compare again.',
  },
  'import-not-open': {
    reason: 'This import has ended.',
    remedy: 'Bring the file again to compare and import once more.',
  },
  'import-under-way': {
    reason: 'Another import is being carried out.',
    remedy: 'Wait until it is done.',
  },
  'import-decision-odd': {
    reason: 'There is no such choice for this row.',
    remedy: 'Reload the page and choose again.',
  },
  'import-day-odd': {
    reason: 'The day must be in the school year, {begins} to {ends}.',
    remedy: 'Choose another day.',
  },
  'import-not-done': {
    reason: 'This import has written nothing, so there is nothing to undo.',
    remedy: 'Nothing has to be done.',
  },
  'import-built-on': {
    reason: 'It cannot be undone: {what} already built on it ({names}).',
    remedy: 'Change each of them on the page Pupils.',
  },
};
