/** What the office hands a school once, as a file: where the portal is, by whom it is known, and the school's account there. */
import { z } from 'zod';
import { unitCodeSchema } from './envelope.js';
import { WIRE_VERSION } from './transactions.js';

export const CONNECTION_FILE = 'ket-noi-cong-tiep-nhan.json';

export const connectionSchema = z.object({
  phien_ban: z.literal(WIRE_VERSION),
  /** The transactions' paths stand below it. */
  dia_chi: z.url(),
  /** PEM of what its HTTPS certificate is to be trusted by; empty where the machine trusts it already. */
  chung_thu_may: z.string(),
  /** `name+hash+key` (C2SP signed-note) of the portal's key for notes and for the list of recalled codes. */
  khoa_ghi_chu: z.string(),
  ma_don_vi: unitCodeSchema,
  user_name: z.string().min(1),
  /** As it was made; what goes over the wire is its SHA-256, hex. */
  password: z.string().min(1),
  token: z.string().min(1),
});
export type Connection = z.infer<typeof connectionSchema>;
