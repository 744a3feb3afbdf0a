import type { CodeFault } from '../../law/code-lists.js';

export const codeFaults: Readonly<Record<CodeFault, string>> = {
  'column-missing': 'the column “{typed}” is missing',
  'list-unknown': 'there is no list “{typed}”; the lists are subject, grade, level, department, school, commune',
  'code-missing': 'the code of “{typed}” is missing',
  'code-doubled': 'the code {typed} stands twice in one list',
  'code-number':
    'the code {typed} is a number in the file and may have lost zeros it begins with: format the column as Text and type it again',
  'name-missing': 'the name of code {typed} is missing',
  'ours-unknown': '“{typed}” in the column ours is no name this system uses',
  'ours-doubled': '“{typed}” in the column ours stands twice in one list',
  'within-unknown': 'the code {typed} in the column within is not in the list above',
};
