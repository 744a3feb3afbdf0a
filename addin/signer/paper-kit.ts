/** What makes the codes for the paper, fetched when the first seal is put on. */
export { prepareUnitPaper } from '../../core/signing/paper/unit-paper.js';
