/**
 * The ways to one's key, by where it lies (decision 15). Another way (a remote service, a token behind the local helper)
 * is one more line here: a form that asks its owner for what it needs and opens a Signer.
 */
import type { ComponentType } from 'react';
import type { Carrier, Certificate } from '../../core/contract/certificates.js';
import { KeyFileForm } from './key-file-form.js';
import type { OpenedKey } from './opened-key.js';

export interface KeyFormProps {
  /** Certificates bound to the account that are good now and lie this way. */
  readonly certificates: readonly Certificate[];
  /** The button that begins: "Ký 3 môn của lớp". */
  readonly act: string;
  readonly busy: boolean;
  /** The panel runs it and says what went wrong; null when it was refused. */
  readonly onOpen: (open: () => Promise<OpenedKey>) => Promise<OpenedKey | null>;
}

export const KEY_FORMS: Readonly<Partial<Record<Carrier, ComponentType<KeyFormProps>>>> = {
  PKCS12: KeyFileForm,
};
