/** What a device says it is, by bowser: browsers' names for themselves are a mess that it keeps up with. */
import Bowser from 'bowser';

const LIMIT = 60;

/** `Chrome, Windows`; null where it says nothing. Only shown: whoever asks may say what she likes. */
export function deviceOf(agent: string | undefined): string | null {
  if (!agent) return null;
  const { browser, os } = Bowser.parse(agent.slice(0, 500));
  const words = [browser.name, os.name].filter((word) => word !== undefined && word !== '');
  return words.length === 0 ? null : words.join(', ').slice(0, LIMIT);
}
