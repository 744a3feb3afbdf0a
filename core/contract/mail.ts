/** Letters: reminders by e-mail, where the server has a mail server to hand them to. */
import { z } from 'zod';
import { typed } from './typed.js';

/** `refused`: her mail server takes none for her address; `given-up`: none could be handed in for days; `dropped`: she wanted none any more, or it waited in a backup. */
export const MAIL_STATES = ['waiting', 'sent', 'refused', 'given-up', 'dropped'] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** Minutes a reminder waits for others to the same person, all of which go in one letter: leaders remind class by class. */
export const HELD_MINUTES = 10;
/** Days a letter is tried, and days its text is kept once it has ended (H30). */
export const TRIED_DAYS = 3;
export const MAILS_DAYS = 60;

export const mailSettingSchema = z.object({
  /** False where the server hands in no letters: an address kept from before can be taken away, none be entered. */
  offered: z.boolean(),
  address: z.string().nullable(),
  /** She wants none. */
  off: z.boolean(),
  /** Her mail server has refused this address. */
  refused: z.boolean(),
});
export type MailSetting = z.infer<typeof mailSettingSchema>;

const address = typed().min(1).max(1000).nullable();
export const setOwnMailSchema = z.object({ address, off: z.boolean() });
export const setPersonMailSchema = z.object({ address });
