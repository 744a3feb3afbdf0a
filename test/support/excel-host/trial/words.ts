/** What the trial page says, Vietnamese and English. */
import type { RefusedReason } from '../person-refused.js';

const vi = {
  title: 'Trang thử Học bạ số',
  notExcel: 'Đây không phải Excel.',
  about: 'Bảng bên trái chỉ bắt chước Excel; trường, lớp và học sinh là số liệu mẫu.',
  limits: 'Bảng này không làm được gì?',
  limitsClose: 'Đóng',
  limitsTitle: 'Trang thử cho thấy gì, và không cho thấy gì',
  limitsReal:
    'Thật: khung Học bạ số ở bên phải, máy chủ, và thư viện office.js của Microsoft mà khung dùng để nói chuyện với bảng.',
  limitsModel:
    'Bắt chước: cách ô nhận chữ và số, khóa ô, danh sách chọn, trang ẩn, lúc đang gõ trong ô. Excel thật có thể khác ở chỗ nhỏ.',
  limitsMissing:
    'Không có: Hoàn tác (Ctrl+Z), công thức ngoài phép tính đơn giản, lọc và sắp xếp, định dạng ô, thêm dòng cột, in, biểu đồ, tốc độ của Excel. Trang đóng lại là mất bảng: hãy lưu tệp nếu cần giữ.',
  limitsMore: 'Danh sách đầy đủ ở tệp docs/EMULATION.md của bộ mã nguồn.',
  otherLanguage: 'English',
  toolbar: 'Nút lệnh',
  ribbon: 'Thẻ Học bạ số',
  classes: 'Chọn lớp',
  check: 'Soát lỗi',
  push: 'Gửi kết quả',
  sign: 'Ký',
  remarks: 'Nhận xét',
  help: 'Trợ giúp',
  file: 'Tệp',
  open: 'Mở tệp .xlsx…',
  save: 'Lưu tệp .xlsx',
  version: 'Làm như Excel',
  version17: '2019 (API 1.7)',
  version114: '2021 (API 1.14)',
  versionNewest: 'mới nhất (API 1.20)',
  reload: 'Tải lại khung',
  books: 'Sổ đang mở',
  book: 'Sổ {number}',
  closeBook: 'Đóng {title}',
  sheets: 'Trang tính',
  grid: 'Bảng {sheet}',
  pane: 'Khung Học bạ số',
  zoom: 'Thu phóng',
  nameBox: 'Ô đang chọn',
  formulaBar: 'Nội dung ô',
  cell: 'Ô {address}: {text}',
  emptyCell: 'Ô {address}, trống',
  choose: 'Chọn giá trị cho ô {address}',
  keys: 'Gõ để nhập, Enter xuống, Tab sang phải, F2 sửa, Delete xóa, Alt+↓ danh sách, F6 sang khung Học bạ số.',
  tryIt: 'Thử ngay: đăng nhập {account}, mật khẩu {password}, rồi bấm Mở bảng lớp 4A ở khung bên phải.',
  busy: 'Đang mở tệp…',
  opened: 'Đã mở {name}.',
  badFile: 'Không đọc được {name}. Hãy chọn một tệp .xlsx, không đặt mật khẩu.',
  saved: 'Đã lưu {name} vào thư mục tải về.',
  newBook: 'Khung vừa mở {title}. Trong Excel thật đây là một cửa sổ mới.',
  missing: 'Bảng bắt chước này chưa làm được việc đó ({detail}). Trong Excel thật thì được.',
  keep: 'Vẫn giữ “{text}”',
  again: 'Sửa lại',
  strange: 'Danh sách của ô {address} không có “{text}”.',
  marked: 'Học bạ số đánh dấu ô này; lời giải thích ở khung bên phải.',
};

export type TrialWords = typeof vi;

const en: TrialWords = {
  title: 'Trial page of Học Bạ',
  notExcel: 'This is not Excel.',
  about: 'The grid on the left only imitates Excel; school, classes and pupils are sample data.',
  limits: 'What can this grid not do?',
  limitsClose: 'Close',
  limitsTitle: 'What the trial page shows, and what it does not',
  limitsReal:
    'Real: the Học Bạ pane on the right, the server, and Microsoft’s library office.js, by which the pane speaks with the grid.',
  limitsModel:
    'Imitated: how cells take text and numbers, locked cells, drop-down lists, hidden sheets, a cell being typed in. The real Excel may differ in small things.',
  limitsMissing:
    'Missing: undo (Ctrl+Z), formulas beyond simple sums, filtering and sorting, formatting, inserting rows and columns, printing, charts, Excel’s speed. A closed page forgets its workbooks: save the file to keep it.',
  limitsMore: 'The full list is in docs/EMULATION.md of the source code.',
  otherLanguage: 'Tiếng Việt',
  toolbar: 'Commands',
  ribbon: 'Tab Học bạ số',
  classes: 'Choose class',
  check: 'Check',
  push: 'Send results',
  sign: 'Sign',
  remarks: 'Remarks',
  help: 'Help',
  file: 'File',
  open: 'Open .xlsx…',
  save: 'Save .xlsx',
  version: 'Behave as Excel',
  version17: '2019 (API 1.7)',
  version114: '2021 (API 1.14)',
  versionNewest: 'newest (API 1.20)',
  reload: 'Reload the pane',
  books: 'Open workbooks',
  book: 'Book {number}',
  closeBook: 'Close {title}',
  sheets: 'Sheets',
  grid: 'Sheet {sheet}',
  pane: 'Học Bạ pane',
  zoom: 'Zoom',
  nameBox: 'Selected cell',
  formulaBar: 'Cell content',
  cell: 'Cell {address}: {text}',
  emptyCell: 'Cell {address}, empty',
  choose: 'Choose a value for cell {address}',
  keys: 'Type to enter, Enter moves down, Tab right, F2 edits, Delete empties, Alt+↓ opens the list, F6 goes to the pane.',
  tryIt: 'Try it: sign in as {account} with password {password}, then press Open class sheet 4A in the pane.',
  busy: 'Opening…',
  opened: '{name} is open.',
  badFile: '{name} cannot be read. Choose an .xlsx file without a password.',
  saved: '{name} is in your downloads.',
  newBook: 'The pane has opened {title}. In the real Excel this is a new window.',
  missing: 'This imitation cannot do that yet ({detail}). The real Excel can.',
  keep: 'Keep “{text}”',
  again: 'Change it',
  strange: 'The list of cell {address} does not hold “{text}”.',
  marked: 'Học Bạ marked this cell; the pane on the right explains it.',
};

export type TrialLocale = 'vi' | 'en';
export const WORDS: Readonly<Record<TrialLocale, TrialWords>> = { vi, en };

/** `{name}` stands for a parameter. */
export const fill = (text: string, given: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(given[name] ?? whole));

/** Excel's dialogs, by what made it refuse. */
export const REFUSED: Readonly<Record<TrialLocale, Readonly<Record<RefusedReason, string>>>> = {
  vi: {
    locked: 'Ô này bị khóa: cột của người khác, hoặc phần in sẵn của mẫu. Hãy chọn một ô nền trắng.',
    protected: 'Trang này được bảo vệ nên không làm được việc đó.',
    password: 'Trang này được bảo vệ bằng mật khẩu.',
    validation: 'Ô này không nhận giá trị vừa gõ. Hãy gõ giá trị khác, hoặc bấm Esc để bỏ.',
    'validation warning': 'Giá trị vừa gõ không có trong danh sách của ô.',
    'not a formula': 'Excel hiểu chữ bắt đầu bằng = + - @ là công thức. Hãy gõ dấu nháy đơn (’) trước, hoặc bấm Esc.',
    merged: 'Không làm được việc đó với ô gộp.',
  },
  en: {
    locked: 'This cell is locked: a column of somebody else’s, or a printed part of the form. Choose a white cell.',
    protected: 'This sheet is protected, so that cannot be done.',
    password: 'This sheet is protected with a password.',
    validation: 'This cell does not take what was typed. Type another value, or press Esc to leave it.',
    'validation warning': 'The cell’s list does not hold what was typed.',
    'not a formula':
      'Excel reads text that begins with = + - @ as a formula. Type an apostrophe (’) first, or press Esc.',
    merged: 'That cannot be done with merged cells.',
  },
};
