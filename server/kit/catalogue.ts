/** The registry file that tells Excel on Windows to trust the add-ins of a shared folder. */
import { sha256 } from '../ground/digests.js';

/**
 * The same id for a school every time, so that a new kit replaces the old entry instead of adding one: digits of a digest
 * of its code, in the form of RFC 9562 section 5.8 (version 8).
 */
export function catalogueId(schoolCode: string): string {
  const hex = sha256(`hocba catalogue ${schoolCode}`);
  const variant = ((parseInt(hex[16]!, 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ]
    .join('-')
    .toUpperCase();
}

/** For the signed-in Windows user, Office 2016 and later; Flags 1 shows the catalogue in the menu. */
export function catalogueReg(id: string, share: string): Uint8Array {
  const lines = [
    'Windows Registry Editor Version 5.00',
    '',
    `[HKEY_CURRENT_USER\\Software\\Microsoft\\Office\\16.0\\WEF\\TrustedCatalogs\\{${id}}]`,
    `"Id"="{${id}}"`,
    `"Url"="${share.replaceAll('\\', '\\\\')}"`,
    '"Flags"=dword:00000001',
    '',
  ];
  // Regedit reads any letter only from UTF-16 with a byte order mark.
  return Buffer.from(`\uFEFF${lines.join('\r\n')}`, 'utf16le');
}
