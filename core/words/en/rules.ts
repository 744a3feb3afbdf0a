import type { RuleCode } from '../../codes/rules.js';
import type { RuleWords } from '../words.js';

/** Findings in English; the same codes and parameters as the Vietnamese. */
export const rules: Readonly<Record<RuleCode, RuleWords>> = {
  'cell-error': {
    message: 'The cell shows the spreadsheet error {error}, so its value cannot be read.',
    remedy: 'Remove the broken formula or link and enter the value again.',
  },
  'cell-date': {
    message:
      'Excel turned what you typed into the date {date}, so it is not known what you meant; a dot or a slash often causes this.',
    remedy: 'Clear the cell, format it as Text and enter the value again.',
  },
  'cell-date-text': {
    message: 'Excel turned what you typed into a date; it is taken as “{date}”.',
    remedy: 'If that is not right, format the cell as Text and enter it again.',
  },
  'cell-boolean': {
    message: 'The cell holds {typed} (true or false), which is not a value for {field}.',
    remedy: 'Clear the cell and enter the value again.',
  },
  'cell-formula': {
    message: 'The cell holds a formula; its present result “{value}” is taken.',
    remedy: 'Check the result; better copy it and paste it as a value.',
  },
  'cell-formula-empty': {
    message: 'The cell holds a formula without a result.',
    remedy: 'Open the file in Excel and save it, or enter the value itself.',
  },
  'level-of-subject-unknown': {
    message:
      '“{typed}” is not a level of a subject. There are three: T (Hoàn thành tốt), H (Hoàn thành), C (Chưa hoàn thành) (TT27, article 7).',
    remedy: 'Enter T, H or C.',
  },
  'level-of-trait-unknown': {
    message:
      '“{typed}” is not a level of a quality or competence. There are three: T (Tốt), Đ (Đạt), C (Cần cố gắng) (TT27, article 7).',
    remedy: 'Enter T, Đ or C.',
  },
  'level-of-traits': {
    message:
      '“{typed}” is a level of qualities and competences; subjects have T (Hoàn thành tốt), H (Hoàn thành), C (Chưa hoàn thành) (TT27, article 7).',
    remedy: 'Enter T, H or C.',
  },
  'level-of-subjects': {
    message:
      '“{typed}” is a level of subjects; qualities and competences have T (Tốt), Đ (Đạt), C (Cần cố gắng) (TT27, article 7).',
    remedy: 'Enter T, Đ or C.',
  },
  'score-not-number': {
    message: '“{typed}” is not a test score. A score is a whole number from 0 to 10 (TT27, article 7).',
    remedy: 'Check the test paper and enter a whole number.',
  },
  'score-not-whole': {
    message: 'The score {typed} is not valid. Test scores are whole numbers without decimals (TT27, article 7).',
    remedy: 'Check the test paper and enter a whole number.',
  },
  'score-out-of-range': {
    message: 'The score {typed} is outside the 10-point scale (TT27, article 7).',
    remedy: 'Check the test paper and enter a whole number from 0 to 10.',
  },
  'score-zero': {
    message: 'A score of 0 is allowed (TT27, article 7) but rare.',
    remedy: 'If the pupil has not sat the test, leave the cell empty; if it really is 0, leave it as it is.',
  },
  'tick-unknown': {
    message: '“{typed}” is not an X. This cell is marked X when it applies and left empty when not (TT27, appendix 2).',
    remedy: 'Enter X or leave it empty.',
  },
  'measure-not-number': {
    message: '“{typed}” is not a measurement. A number in {unit} belongs here.',
    remedy: 'Enter a number, for example {example}.',
  },
  'measure-out-of-range': {
    message: 'The measurement {typed} {unit} is outside {least} to {most} {unit} for primary pupils.',
    remedy: 'Check the measurement; the unit is {unit}.',
  },
  'count-not-whole': {
    message: '“{typed}” is not a number of days of absence. It is a whole number from 0 to {most}.',
    remedy: 'Enter the number of days; enter 0 if there were none.',
  },
  'text-too-long': {
    message: 'The text has {length} characters; this cell takes at most {limit} so that it fits the transcript.',
    remedy: 'Shorten it and enter it again.',
  },
  'text-legacy': {
    message:
      'The text is in the old encoding {encoding} and would be unreadable in the transcript. Read in that encoding it is: “{readable}”.',
    remedy: 'Replace it by the Unicode text above; set the typing program to Unicode.',
  },
  'text-mistyped': {
    message: 'Some words are mistyped or run together: {words}.',
    remedy: 'Correct them; if it happens often, turn off Excel’s AutoComplete or check the typing program.',
  },
  'text-decoded-wrongly': {
    message: 'The text was read in the wrong encoding (like “Há»c sinh” for “Học sinh”), and letters are lost.',
    remedy: 'Type the cell again, or copy it from where the text is still right.',
  },
  'text-decoded-wrongly-readable': {
    message: 'The text was read in the wrong encoding. Read rightly it is: “{readable}”.',
    remedy: 'Replace it by the text above.',
  },
  'text-references': {
    message: 'Codes of web pages stand for letters (like &ocirc; for ô). Read out it is: “{readable}”.',
    remedy: 'Replace it by the text above.',
  },
  'text-letters-lost': {
    message: 'Question marks stand for accented letters: {words}. The letters were lost in another program.',
    remedy: 'Type these words again.',
  },
  'text-lookalikes': {
    message: 'Letters of another alphabet look like Vietnamese ones: {words}.',
    remedy: 'Replace them; searching and comparing do not know them.',
  },
  'letter-lookalike': {
    message: '“{typed}” has “{letter}” ({code}), which looks like “{like}” and is another letter.',
    remedy: 'Type the cell again on the keyboard.',
  },
  'subject-not-taught': {
    message:
      'There is a value at {field}, but grade {grade} of this class is not taught this subject (Curriculum 2018).',
    remedy: 'Delete the value, or ask the administrator to check the subjects of the class.',
  },
  'score-without-test': {
    message: 'There is a {field}, but the subject has no test at this time in grade {grade} (TT27, article 7).',
    remedy: 'Delete the score.',
  },
  'field-not-on-sheet': {
    message:
      'There is a value at {field}, but the form of this time for grade {grade} has no such entry (TT27, appendix 2).',
    remedy: 'Delete the value.',
  },
  'value-missing': { message: 'Not entered yet: {field}.', remedy: 'Enter it before signing.' },
  'not-assessed-values': {
    message: 'The pupil is recorded as not assessed (TT27, article 8), but the sheet has {count} assessment values.',
    remedy: 'Delete the values, or ask the administrator to change the pupil’s mode of assessment.',
  },
  'result-two-ticks': {
    message: '{count} results are ticked; each pupil has exactly one (TT27, article 9).',
    remedy: 'Keep one X.',
  },
  'result-contradicts': {
    message: '{ticked} is ticked, but the values give {result}: {because} (TT27, article 9).',
    remedy: 'Tick {result}, or check levels and scores.',
  },
  'result-differs': {
    message:
      '{ticked} is ticked, while the values entered give {result}: {because}. A pupil with an individual plan or in a class for pupils with disabilities may differ (TT27, article 8).',
    remedy: 'Check it; if it is right, give the reason in the note.',
  },
  'result-missing': {
    message: 'No result is ticked, while the values are complete and give {result}: {because} (TT27, article 9).',
    remedy: 'Check them, then put an X at {result}.',
  },
  'result-too-early': {
    message: '{ticked} is ticked although values are missing: {fields} (TT27, article 9).',
    remedy: 'Enter them and look at the result again; missing values do not mean Chưa hoàn thành.',
  },
  'award-not-allowed': {
    message:
      'The year-end award is ticked, but the values give {result}: {because}. A year-end award needs Hoàn thành xuất sắc or Hoàn thành tốt (TT27, article 13).',
    remedy: 'Remove the X, or check levels and scores.',
  },
  'award-too-early': {
    message: 'The year-end award is ticked although values are missing: {fields} (TT27, article 13).',
    remedy: 'Enter them and look at the award again.',
  },
  'award-missing': {
    message: 'The pupil has reached Hoàn thành xuất sắc, but the year-end award is not ticked (TT27, article 13).',
    remedy: 'Put an X at the year-end award, or give the reason in the note.',
  },
  'promotion-contradicts': {
    message:
      '“Not promoted” is ticked, but the result is {result}, which completes the class programme (TT27, article 11).',
    remedy: 'Remove the X, or check levels, scores and result.',
  },
  'promotion-too-early': {
    message: '“Not promoted” is ticked although values are missing: {fields} (TT27, article 11).',
    remedy: 'Enter them and look again; missing values do not mean that the pupil stays.',
  },
  'level-score-doubtful': {
    message:
      'The level {level} seldom goes with a score of {score}. The teacher decides the level; it is not computed from the score (TT27, article 7).',
    remedy: 'Check both; if they are right, leave them as they are.',
  },
  'remark-needed': {
    message:
      'The subject is Chưa hoàn thành but has no {field}; the transcript says what is not yet completed (TT27, appendix 1).',
    remedy: 'Write what the pupil has not yet completed and how to help.',
  },
  'remark-names-other': {
    message: 'The remark has the name “{name}”, which is another pupil of the class: {otherPupil}.',
    remedy: 'Check whether the remark was copied by mistake; if it is right, leave it.',
  },
  'remark-contradicts': {
    message: 'The remark says “{words}”, while the level entered is {level}.',
    remedy: 'Check the remark or the level.',
  },
  'remark-repeated': {
    message:
      '{count} of {total} pupils have the same text at {field}; a remark is about each pupil’s own progress (TT27, article 4).',
    remedy: 'Add something of each pupil’s own.',
  },

  // The file itself: tabs, rows and columns.
  'pupil-unknown': {
    message: 'Pupil code “{id}” is not on this sheet’s list, so this row was not taken.',
    remedy:
      'Check the code; for a new pupil ask the administrator to update the class list, then download a new workbook.',
  },
  'pupil-doubled': {
    message: 'Pupil {id} has two rows and this cell differs from {other}; nothing is chosen for you.',
    remedy: 'Make the two cells equal or delete the extra row.',
  },
  'pupil-vanished': {
    message: 'The row of {name} ({id}) is gone; what was already stored is kept.',
    remedy: 'If it was deleted by mistake, download the workbook again.',
  },
  'pupils-vanished': {
    message:
      'Only {left} of {total} pupils still have a row on this sheet: {missing} rows are gone. Nothing was taken from it; stored values stay as they are.',
    remedy: 'Undo the deletion, or download the workbook again and copy the new values into it.',
  },
  'cells-merged': {
    message:
      'Cells {range} are merged, so nobody can tell whose value it is and in which column; none of them was taken.',
    remedy: 'Select the range, use Unmerge Cells, fill in each cell and send it again.',
  },
  'row-name-differs': {
    message:
      'Pupil code {id} is {name}, but this row says {other}. A sort or a paste may have separated names from codes, so this row was not taken.',
    remedy: 'Undo the sort, or put the right code and name back into this row, then send again.',
  },
  'row-without-pupil': {
    message: 'Row {row} has values but no pupil code, so nobody knows whose they are.',
    remedy: 'Write the pupil code into its column, or delete the row.',
  },
  'column-unknown': {
    message: 'Column “{header}” does not belong to this form; it was not sent.',
    remedy: 'Leave it if it is your own; if it is a column of the form, give it the name it had when downloaded.',
  },
  'column-vanished': {
    message: 'Column “{header}” was not found; what was already stored is kept.',
    remedy: 'If it was deleted or renamed by mistake, restore its name or download the workbook again.',
  },
  'column-doubled': {
    message: 'Column “{header}” stands here twice (see {other}); only cells that agree are taken.',
    remedy: 'Keep one of the columns.',
  },
  'header-missing': {
    message: 'This sheet has no column “{header}” within its first 20 rows, so nobody knows whose rows these are.',
    remedy: 'Restore the header, or copy the values into a newly downloaded workbook.',
  },
  'tab-doubled': {
    message: 'This sheet is a copy of “{other}”; cells that differ between the two were not taken.',
    remedy: 'Keep one of the two and send again.',
  },
  'tab-vanished': {
    message: 'The sheet with “{header}” was not found; what was already stored is kept.',
    remedy: 'If it was deleted by mistake, download the workbook again.',
  },
  'tab-unknown': {
    message: 'This sheet was copied from another workbook, so it was not sent.',
    remedy: 'Send the file it came from, or copy the values into the right sheet of the class.',
  },
};
