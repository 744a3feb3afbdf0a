/** A name under which only the server's own machine finds it. */
export const isOwn = (host: string): boolean => host === 'localhost' || host.startsWith('127.') || host === '[::1]';

/** What makes it found by others, as it is typed on the server. */
export const SERVE = 'npm run -s hocba -- serve --host hocba.lan';
