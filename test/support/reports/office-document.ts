/** A document of the office above, as somebody at the school enters it. */
export const SCAN = { name: 'Công văn.pdf', bytes: Buffer.from('%PDF-1.7 công văn').toString('base64') };
export const DOCUMENT = { document: '12/UBND-VHXH', documentDay: '2027-06-20', file: SCAN };
