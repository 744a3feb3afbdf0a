/** What a token's library answers (PKCS #11 v2.40 section 4.6 and later), each in one of our codes with its sentence. */
import type * as Pkcs11 from 'pkcs11js';
import { type SigningRefusal, SigningRefused } from '../../core/signing/signer.js';

type Library = typeof Pkcs11;
/** Every return code of the standard that pkcs11js names; the compiler holds this list complete. */
export type ReturnCode = Exclude<Extract<keyof Library, `CKR_${string}`>, 'CKR_OK'>;

export const RETURN_CODES: Readonly<Record<ReturnCode, SigningRefusal>> = {
  CKR_PIN_INCORRECT: 'wrong-pin',
  CKR_PIN_INVALID: 'pin-format',
  CKR_PIN_LEN_RANGE: 'pin-format',
  CKR_PIN_LOCKED: 'pin-locked',
  CKR_PIN_EXPIRED: 'pin-to-set',
  CKR_PIN_TOO_WEAK: 'pin-to-set',
  CKR_USER_PIN_NOT_INITIALIZED: 'pin-to-set',
  CKR_USER_NOT_LOGGED_IN: 'token-pin-again',
  CKR_NEW_PIN_MODE: 'pin-to-set',
  CKR_NEXT_OTP: 'token-pin-again',

  CKR_TOKEN_NOT_PRESENT: 'token-missing',
  CKR_SLOT_ID_INVALID: 'token-missing',
  CKR_NO_EVENT: 'token-missing',
  CKR_DEVICE_REMOVED: 'token-removed',
  CKR_SESSION_CLOSED: 'token-removed',
  CKR_SESSION_HANDLE_INVALID: 'token-removed',
  CKR_OBJECT_HANDLE_INVALID: 'token-removed',
  CKR_KEY_HANDLE_INVALID: 'token-removed',
  CKR_TOKEN_NOT_RECOGNIZED: 'token-unknown',

  CKR_CANCEL: 'cancelled',
  CKR_FUNCTION_CANCELED: 'cancelled',
  CKR_FUNCTION_REJECTED: 'cancelled',

  CKR_OPERATION_ACTIVE: 'token-busy',
  CKR_SESSION_COUNT: 'token-busy',
  CKR_SESSION_EXISTS: 'token-busy',
  CKR_SESSION_READ_ONLY_EXISTS: 'token-busy',
  CKR_SESSION_READ_WRITE_SO_EXISTS: 'token-busy',
  CKR_USER_ALREADY_LOGGED_IN: 'token-busy',
  CKR_USER_ANOTHER_ALREADY_LOGGED_IN: 'token-busy',
  CKR_USER_TOO_MANY_TYPES: 'token-busy',
  CKR_CANT_LOCK: 'token-busy',
  CKR_MUTEX_BAD: 'token-busy',
  CKR_MUTEX_NOT_LOCKED: 'token-busy',

  CKR_MECHANISM_INVALID: 'token-mechanism',
  CKR_MECHANISM_PARAM_INVALID: 'token-mechanism',
  CKR_FUNCTION_NOT_SUPPORTED: 'token-mechanism',
  CKR_KEY_TYPE_INCONSISTENT: 'token-mechanism',
  CKR_KEY_SIZE_RANGE: 'token-mechanism',
  CKR_DATA_INVALID: 'token-mechanism',
  CKR_DATA_LEN_RANGE: 'token-mechanism',
  CKR_BUFFER_TOO_SMALL: 'token-mechanism',
  CKR_DOMAIN_PARAMS_INVALID: 'token-mechanism',
  CKR_PUBLIC_KEY_INVALID: 'token-mechanism',
  CKR_KEY_FUNCTION_NOT_PERMITTED: 'token-key-refuses',
  CKR_ATTRIBUTE_SENSITIVE: 'token-key-refuses',
  CKR_INFORMATION_SENSITIVE: 'token-key-refuses',
  CKR_KEY_UNEXTRACTABLE: 'token-key-refuses',

  CKR_HOST_MEMORY: 'token-fault',
  CKR_GENERAL_ERROR: 'token-fault',
  CKR_FUNCTION_FAILED: 'token-fault',
  CKR_ARGUMENTS_BAD: 'token-fault',
  CKR_NEED_TO_CREATE_THREADS: 'token-fault',
  CKR_ATTRIBUTE_READ_ONLY: 'token-fault',
  CKR_ATTRIBUTE_TYPE_INVALID: 'token-fault',
  CKR_ATTRIBUTE_VALUE_INVALID: 'token-fault',
  CKR_DEVICE_ERROR: 'token-fault',
  CKR_DEVICE_MEMORY: 'token-fault',
  CKR_ENCRYPTED_DATA_INVALID: 'token-fault',
  CKR_ENCRYPTED_DATA_LEN_RANGE: 'token-fault',
  CKR_FUNCTION_NOT_PARALLEL: 'token-fault',
  CKR_KEY_NOT_NEEDED: 'token-fault',
  CKR_KEY_CHANGED: 'token-fault',
  CKR_KEY_NEEDED: 'token-fault',
  CKR_KEY_INDIGESTIBLE: 'token-fault',
  CKR_KEY_NOT_WRAPPABLE: 'token-fault',
  CKR_OPERATION_NOT_INITIALIZED: 'token-fault',
  CKR_SESSION_PARALLEL_NOT_SUPPORTED: 'token-fault',
  CKR_SESSION_READ_ONLY: 'token-fault',
  CKR_SIGNATURE_INVALID: 'token-fault',
  CKR_SIGNATURE_LEN_RANGE: 'token-fault',
  CKR_TEMPLATE_INCOMPLETE: 'token-fault',
  CKR_TEMPLATE_INCONSISTENT: 'token-fault',
  CKR_TOKEN_WRITE_PROTECTED: 'token-fault',
  CKR_UNWRAPPING_KEY_HANDLE_INVALID: 'token-fault',
  CKR_UNWRAPPING_KEY_SIZE_RANGE: 'token-fault',
  CKR_UNWRAPPING_KEY_TYPE_INCONSISTENT: 'token-fault',
  CKR_USER_TYPE_INVALID: 'token-fault',
  CKR_WRAPPED_KEY_INVALID: 'token-fault',
  CKR_WRAPPED_KEY_LEN_RANGE: 'token-fault',
  CKR_WRAPPING_KEY_HANDLE_INVALID: 'token-fault',
  CKR_WRAPPING_KEY_SIZE_RANGE: 'token-fault',
  CKR_WRAPPING_KEY_TYPE_INCONSISTENT: 'token-fault',
  CKR_RANDOM_SEED_NOT_SUPPORTED: 'token-fault',
  CKR_RANDOM_NO_RNG: 'token-fault',
  CKR_SAVED_STATE_INVALID: 'token-fault',
  CKR_STATE_UNSAVEABLE: 'token-fault',
  CKR_CRYPTOKI_NOT_INITIALIZED: 'token-fault',
  CKR_CRYPTOKI_ALREADY_INITIALIZED: 'token-fault',
  CKR_EXCEEDED_MAX_ITERATIONS: 'token-fault',
  CKR_FIPS_SELF_TEST_FAILED: 'token-fault',
  CKR_LIBRARY_LOAD_FAILED: 'token-fault',
};

/** Named by the standard, not by pkcs11js: CKR_ACTION_PROHIBITED, CKR_CURVE_NOT_SUPPORTED, CKR_KEY_EXHAUSTED. */
const UNNAMED: Readonly<Record<number, SigningRefusal>> = {
  0x1b: 'token-key-refuses',
  0x140: 'token-mechanism',
  0x203: 'token-key-refuses',
};

/** The refusal a library's error is; a maker's own codes are its fault. What is no return code stays what it is. */
export function refusalOfToken(lib: Library, error: unknown): unknown {
  const code = returnCodeOf(error);
  if (code === undefined) return error;
  const name = (Object.keys(RETURN_CODES) as ReturnCode[]).find((one) => lib[one] === code);
  return new SigningRefused(name ? RETURN_CODES[name] : (UNNAMED[code] ?? 'token-fault'));
}

export const returnCodeOf = (error: unknown): number | undefined => {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'number' ? code : undefined;
};
