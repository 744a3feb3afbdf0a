import type { CodeFault } from '../../law/code-lists.js';

/** What is wrong with a line of a file of code lists. */
export const codeFaults: Readonly<Record<CodeFault, string>> = {
  'column-missing': 'thiếu cột “{typed}”',
  'list-unknown': 'không có danh mục “{typed}”; các danh mục: subject, grade, level, department, school, commune',
  'code-missing': 'thiếu mã của “{typed}”',
  'code-doubled': 'mã {typed} có hai lần trong cùng danh mục',
  'code-number':
    'mã {typed} là số trong tệp nên có thể đã mất số 0 ở đầu: định dạng cột là Văn bản (Text) rồi gõ lại mã',
  'name-missing': 'thiếu tên của mã {typed}',
  'ours-unknown': '“{typed}” ở cột ours không phải tên mà phần mềm này dùng',
  'ours-doubled': '“{typed}” ở cột ours có hai lần trong cùng danh mục',
  'within-unknown': 'mã {typed} ở cột within không có trong danh mục cấp trên',
};
