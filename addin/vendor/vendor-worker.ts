/** Reads and judges a vendor's file beside the page, which stays alive meanwhile; who gives up ends the worker. */
import { VendorFile } from './vendor-file.js';
import type { VendorAnswer, VendorQuestion } from './worker-messages.js';

const scope = self as unknown as {
  onmessage: (event: { readonly data: VendorQuestion }) => void;
  postMessage: (answer: VendorAnswer) => void;
};

let file: VendorFile | null = null;

function answer(question: VendorQuestion): VendorAnswer {
  if (question.kind === 'open') {
    const opened = VendorFile.open(question.bytes, question.name);
    file = opened.ok ? opened.file : null;
    return opened.ok ? { kind: 'opened', sheets: opened.file.sheets } : { kind: 'unreadable', why: opened.why };
  }
  if (!file) throw new Error('no file is open');
  if (question.kind === 'check')
    return { kind: 'checked', checked: file.check(question.sheet, question.judged, question.corrections) };
  return { kind: 'marked', bytes: file.marked(question.findings, question.words) };
}

scope.onmessage = ({ data }) => {
  try {
    scope.postMessage(answer(data));
  } catch (cause) {
    scope.postMessage({ kind: 'failed', fault: String(cause) });
  }
};
