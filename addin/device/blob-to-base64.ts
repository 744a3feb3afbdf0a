/** A file's bytes as Base64, which is how Excel takes a workbook. */
export async function blobToBase64(content: Blob): Promise<string> {
  const bytes = new Uint8Array(await content.arrayBuffer());
  // In pieces, for a function takes only so many arguments.
  const PIECE = 0x8000;
  let letters = '';
  for (let at = 0; at < bytes.length; at += PIECE) letters += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(letters);
}
