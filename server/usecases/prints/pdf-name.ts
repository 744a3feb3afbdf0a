import { fileName } from '../workbook/file-name.js';

/** A file name of ASCII letters, like a workbook's. */
export const pdfName = (words: string): string => fileName(words).replace(/\.xlsx$/, '.pdf');
