/** By when a breach of personal data has to be told to the authority: 72 hours from its discovery (Law 91/2025 article 23). */
const NOTICE_HOURS = 72;
const HOUR = 60 * 60 * 1000;

/** @param foundAt ISO 8601 instant, UTC. The last moment, as such an instant; nights and Sundays count. */
export const noticeDue = (foundAt: string): string => new Date(Date.parse(foundAt) + NOTICE_HOURS * HOUR).toISOString();
