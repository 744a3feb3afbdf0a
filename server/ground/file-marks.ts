/** Bytes by which a file says what it is: an archive (APPNOTE.TXT 4.3.7), an OLE compound file ([MS-CFB] 2.2). */
export const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
export const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
