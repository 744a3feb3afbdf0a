/** What every form that opens a key is given. */
import type { Certificate } from '../../core/contract/certificates.js';
import type { SigningRefusal } from '../../core/contract/key-refusals.js';
import type { Watching } from './open-beside.js';
import type { OpenedKey } from './opened-key.js';

export interface KeyFormProps {
  /** Certificates bound to the account that are good now and lie this way. */
  readonly certificates: readonly Certificate[];
  /** The button that begins: "Ký 3 môn của lớp". */
  readonly act: string;
  readonly busy: boolean;
  /** What the form refuses by itself, before anything is opened. */
  readonly onRefused: (code: SigningRefusal) => void;
  /** The panel runs it and says what went wrong; null when it was refused. */
  readonly onOpen: (open: (watching: Watching) => Promise<OpenedKey>) => Promise<OpenedKey | null>;
}
