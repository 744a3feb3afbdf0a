import type { SoftCopyWords } from '../soft-copy-words.js';

export const softCopy: SoftCopyWords = {
  title: 'Soft copy of a transcript: your request',
  lead: 'Families, receiving schools and offices with a right send their request to the school with its papers; the school enters it in its book and hands out a request code. Enter that code to see the school’s answer.',
  field: { label: 'Request code', hint: '32 letters and digits, given by the school when it took the request.' },
  ask: 'See the answer',
  lacks: { title: 'Could not be shown', fault: 'There is no request code. Enter the one the school gave you.' },
  states: {
    open: { first: 'Waits for an answer', meaning: 'The school answers until {day}.' },
    granted: { first: 'The soft copy may be taken', meaning: 'Until {day}, at the school’s office.' },
    over: { first: 'The soft copy can no longer be taken', meaning: 'The last day was {day}. Send another request.' },
    withdrawn: {
      first: 'The soft copy may no longer be taken',
      meaning: 'The school withdrew what it granted on {day}. Ask the school.',
    },
    refused: { first: 'No soft copy', meaning: 'The school refused on {day}. Ask the school.' },
  },
  notFound: {
    first: 'Not found',
    meaning: 'There is no request with this code. Compare it with the one the school gave you.',
  },
  trouble: 'Could not be shown',
  lookup: 'Look up a transcript',
  otherLanguage: 'Tiếng Việt',
};
