/**
 * Copy a text box's text; false where the computer does not allow it (a framed page often may not), with the text left
 * selected for the keyboard.
 */
export async function copyText(box: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(box.value);
    return true;
  } catch {
    box.focus();
    box.select();
    try {
      // Out of date, and yet what still works where the newer way is forbidden.
      return document.execCommand('copy');
    } catch {
      return false;
    }
  }
}
