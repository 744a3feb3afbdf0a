/** Words of the sheet in the browser. */
import type { webSheetWords as vi } from '../vi/ui-web-sheet.js';

export const webSheetWords: Readonly<Record<keyof typeof vi, string>> = {
  'web-sheet.title': 'Class {class} · {period} · In the browser',
  'web-sheet.lead':
    'Where there is Excel, Excel is the way to enter. This page is for computers without it: the same form, checked and sent in the same way.',
  'web-sheet.back': 'See the class sheet',
  'web-sheet.loading': 'Opening the sheet…',
  'web-sheet.no-pupils': 'The class has no pupils on its list yet.',
  'web-sheet.nothing-own': 'This sheet is for reading only: no column of it is yours to enter.',
  'web-sheet.offline':
    'The server cannot be reached: this is the sheet as it was last opened. Go on entering; unsent cells are kept on this device.',
  'web-sheet.tabs': 'Pages of the sheet',
  'web-sheet.grid': 'Sheet of class {class}, page {tab}',
  'web-sheet.editing': 'Entering: {cell}',
  'web-sheet.keys': 'Keys of the sheet',
  'web-sheet.keys-move':
    'Arrows, Tab, Enter, Home, End move; hold Shift to select several cells. From a row’s last cell, Tab leaves the sheet.',
  'web-sheet.keys-type':
    'T, H, C, X or a score is written at once and the cell below comes next (Đ is one D, however you type; 10 is 1, then 0). Remarks: type to enter anew, F2 to go on, Alt+Enter for a new line, Esc to leave it, Alt+↓ to the remark bank.',
  'web-sheet.keys-more':
    'Delete empties what is selected; Ctrl+Z takes back, Ctrl+Y does again; Ctrl+C, Ctrl+X, Ctrl+V carry a range of cells from Excel and back.',
  'web-sheet.kept':
    '{n} cells not sent, kept on this device for you alone. Neither switching off nor a lost line loses them.',
  'web-sheet.not-kept': '{n} cells not sent, and this browser keeps nothing: send them before you close the page.',
  'web-sheet.all-sent': 'No cell is left unsent.',
  'web-sheet.copy-unsent': 'Copy the unsent cells',
  'web-sheet.copied-unsent': '{n} cells copied: they can be pasted into Excel.',
  'web-sheet.not-copied': 'The browser does not let the page copy. Select the cells in the sheet and press Ctrl+C.',
  'web-sheet.homeless': '{n} cells you entered have no place on this sheet any more',
  'web-sheet.homeless-why':
    'The pupil has left the class, or the column is no longer yours to enter. The cells are still kept on this device: copy them if you need them, then drop them.',
  'web-sheet.homeless-copy': 'Copy these cells',
  'web-sheet.homeless-drop': 'Drop these cells',
  'web-sheet.shut': 'Nothing is written into this cell: it is closed, or another teacher’s.',
  'web-sheet.of-others': 'Another teacher enters this cell: you only read it.',
  'web-sheet.is-closed': 'The cell is closed: why and until when stands at the top.',
  'web-sheet.has-typed':
    'The cell is closed, but still holds what you typed, which could not be sent. Copy it, or ask for an opening and send then.',
  'web-sheet.cell': 'Selected cell',
  'web-sheet.copied': '{n} cells copied.',
  'web-sheet.pasted': '{n} cells pasted.',
  'web-sheet.paste-shut': '{n} cells not pasted: closed, or another teacher’s.',
  'web-sheet.paste-outside': '{n} cells left out, beside the sheet.',
  'web-sheet.undone': '{n} cells taken back.',
  'web-sheet.nothing': 'Nothing to take back.',
  'web-sheet.bank': 'Remark bank for this cell',
  'web-sheet.print': 'Print the form',
  'web-sheet.print-unsent': 'Print the form (with {n} unsent cells)',
  'web-sheet.draft': 'This print has {n} cells that were not sent.',
  'web-sheet.leave': 'You have {n} unsent cells on this device',
  'web-sheet.leave-of': 'Class {class}, {period}: {n} cells',
  'web-sheet.leave-why':
    'Whoever uses this device next neither sees nor sends them. On a computer that is shared for good, send them first.',
  'web-sheet.leave-loose':
    'This browser could not keep them: only the open page has them, and closing it loses them. Stay and send.',
  'web-sheet.leave-stay': 'Stay and send',
  'web-sheet.leave-keep': 'Keep them here and change user',
  'web-sheet.leave-lose': 'Change user (lost when the page closes)',
  'web-sheet.leave-drop': 'Delete them here and change user',
  'web-sheet.waits': 'Class {class}, {period}: {n} cells entered in the browser are not sent, kept on this device.',
  'web-sheet.waits-loose':
    'Class {class}, {period}: {n} cells entered in the browser are not sent, and only the open page has them: closing it loses them.',
  'web-sheet.go-on': 'Go on and send',
};
