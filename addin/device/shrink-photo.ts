/** A photo as a phone takes it has some megabytes; what is to be read of paper needs a tenth of that. */
const SIDE = 2000;
const QUALITY = 0.8;

/** A smaller JPG of a picture; any other file, and a picture that cannot be drawn here, as it is. */
export async function shrinkPhoto(file: File): Promise<Blob> {
  const smaller = await drawnAnew(file);
  return smaller !== null && smaller.size < file.size ? smaller : file;
}

/**
 * A JPG of what is seen, without what a camera writes beside it (where it was taken, and by what); null for what is no
 * picture or cannot be drawn here.
 */
export async function drawnAnew(file: File): Promise<Blob | null> {
  if (!file.type.startsWith('image/')) return null;
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')!.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    return await new Promise<Blob | null>((made) => canvas.toBlob(made, 'image/jpeg', QUALITY));
  } catch {
    return null;
  }
}
