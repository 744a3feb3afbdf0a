/** The words of checking a code on paper, in the page and on the command line. `{name}` stands for a parameter. */
import type { PaperDoubt, PaperFault } from '../record/paper-values.js';

export interface PaperWords {
  readonly title: string;
  readonly lead: string;
  readonly unknownTitle: string;
  /** What no check of the paper alone can tell, said before anything else. */
  readonly unknown: readonly string[];
  readonly faults: Readonly<Record<PaperFault, string>>;
  readonly verdicts: Readonly<Record<'valid' | 'internal' | 'unplaced' | 'invalid' | 'unknown', string>>;
  readonly doubts: Readonly<Record<PaperDoubt | 'chain-wrong' | 'chain-unknown', string>>;
  readonly compareTitle: string;
  readonly compare: string;
  readonly labels: Readonly<
    Record<
      | 'name'
      | 'birthDay'
      | 'schoolYear'
      | 'className'
      | 'result'
      | 'code'
      | 'signer'
      | 'signedAt'
      | 'traits'
      | 'subjects',
      string
    >
  >;
  readonly claimed: string;
  readonly none: string;
  readonly score: string;
  readonly page: Readonly<
    Record<
      | 'camera'
      | 'stop'
      | 'cameraOn'
      | 'cameraRefused'
      | 'picture'
      | 'noPicture'
      | 'text'
      | 'textHint'
      | 'check'
      | 'clear'
      | 'keeps'
      | 'other'
      | 'otherAdded'
      | 'otherUnread'
      | 'offline'
      | 'lookup'
      | 'language'
      | 'broken',
      string
    >
  >;
}
