/** What went wrong and how it was answered: that it was, never what was written. */
import { z } from 'zod';

const kind = <K extends string>(name: K) => ({ kind: z.literal(name) });
const incident = { incident: z.string() };

export const INCIDENT_EVENTS = [
  z.object({ ...kind('incident.reported'), ...incident, picture: z.boolean() }),
  z.object({ ...kind('incident.written-again'), ...incident }),
  z.object({ ...kind('incident.answered'), ...incident, closed: z.boolean() }),
  z.object({ ...kind('incident.closed'), ...incident }),
  /** By the server: nobody answered it in all its days. */
  z.object({ ...kind('incident.lapsed'), ...incident }),
  z.object({ ...kind('incident.answers-read'), ...incident }),
  /** A picture may show whatever was on the screen. */
  z.object({ ...kind('incident.picture-shown'), ...incident }),
] as const;
