/** Words and endpoints of filling in a sheet, without those of all other late screens: a sheet opens sooner so. */
import { ENDPOINTS } from '../../core/contract/endpoints.js';
import { LOCK_ENDPOINTS } from '../../core/contract/locks.js';
import { SHEET_BOOK_ENDPOINTS } from '../../core/contract/sheet-book.js';
import { ui } from '../../core/words/vi/ui.js';
import { bank } from '../../core/words/vi/ui-bank.js';
import { locks } from '../../core/words/vi/ui-locks.js';
import { practiceWords } from '../../core/words/vi/ui-practice.js';
import { webSheetWords } from '../../core/words/vi/ui-web-sheet.js';

Object.assign(ENDPOINTS, LOCK_ENDPOINTS, SHEET_BOOK_ENDPOINTS);
Object.assign(ui, bank, locks, practiceWords, webSheetWords);
