/** Characters of a PIN at least: whoever finds the file can try as often as she likes. */
export const SHORTEST_PIN = 8;

/**
 * What is wrong with a PIN for a new key file; null where nothing is. Letters with accents lock others' programs out: Java and
 * node-forge do not open such a file (`findings/a-pin-with-accents-opens-in-go-and-neither-in-java-nor-in-node-forge.sh`).
 */
export function pinFault(pin: string): 'short' | 'accents' | null {
  if (pin.length < SHORTEST_PIN) return 'short';
  return /^[\x20-\x7e]*$/.test(pin) ? null : 'accents';
}
