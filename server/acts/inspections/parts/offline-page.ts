/** The page that checks a bundle, as one file: its scripts inside, so that it opens where there is no network. */
import { readFile } from 'node:fs/promises';
import { refuse } from '../../../ground/refused.js';

const WEB = new URL('../../../../web/', import.meta.url);
const SCRIPT = /<script[^>]*\ssrc="\/([\w.-]+)"[^>]*><\/script>/g;

/** Refuses with bundle-page-missing where the pages were not built. */
export async function offlinePage(): Promise<Uint8Array> {
  const read = (name: string): Promise<string> => readFile(new URL(name, WEB), 'utf8');
  const page = await read('bundle.html').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw refuse('bundle-page-missing');
    throw error;
  });
  const scripts = await Promise.all([...page.matchAll(SCRIPT)].map(([, name]) => read(name!)));
  // Inside a page a script must not say where it ends; what runs at once comes after what it fills.
  const inside = scripts.map((text) => `<script>${text.replaceAll('</script', '<\\/script')}</script>`).join('\n');
  const whole = page.replace(SCRIPT, '').replace('</body>', () => `${inside}\n</body>`);
  return new TextEncoder().encode(whole.replaceAll(' nonce="__CSP_NONCE__"', ''));
}
