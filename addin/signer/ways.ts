/** The ways to one's key, by where it lies (decision 15): a form that asks its owner for what it needs and opens a Signer. */
import type { ComponentType } from 'react';
import type { Carrier } from '../../core/contract/certificates.js';
import { KeyFileForm } from './key-file-form.js';
import type { KeyFormProps } from './key-form-props.js';
import { RemoteForm } from './remote-form.js';
import { TokenForm } from './token-form.js';

export const KEY_FORMS: Readonly<Record<Carrier, ComponentType<KeyFormProps>>> = {
  PKCS12: KeyFileForm,
  REMOTE_SIGNING: RemoteForm,
  USB_TOKEN: TokenForm,
};
