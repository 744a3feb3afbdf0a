/** What stands around every transaction. */
import { z } from 'zod';

/**
 * Made by the school, once a message; a message that is sent again keeps it. A UUID, or as many random digits: whoever knows it is
 * told what became of the message.
 */
export const messageIdSchema = z.string().regex(/^[A-Za-z0-9-]{32,64}$/);
/** Mã trường. */
export const unitCodeSchema = z.string().min(1).max(20);
/** Mã tra cứu: UUID v4 in small letters. */
export const lookupCodeSchema = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
/** ISO 8601 with offset. */
export const momentSchema = z.iso.datetime({ offset: true });

const secret = z.string().min(1).max(200);

/** `authenticationRequest` for one transaction. */
export const authenticationSchema = <Type extends number, Name extends string>({
  type,
  function: name,
}: {
  readonly type: Type;
  readonly function: Name;
}) =>
  z.object({
    token: secret,
    user_name: secret,
    /** SHA-256 of the connection's password, hex. */
    password: z.string().regex(/^[0-9a-f]{64}$/),
    ma_don_vi: unitCodeSchema,
    /** First year of the school year. */
    nam_hoc: z.int().min(2000).max(2200),
    messageid: messageIdSchema,
    type: z.literal(type),
    function: z.literal(name),
  });
export type Authentication = z.infer<ReturnType<typeof authenticationSchema<number, string>>>;

/**
 * Part of every answer: nothing, or what is wrong. `error`: empty, or a code of `WIRE_FAULTS`; `error_field_title`: the field, tag or
 * Id it is about; `error_description`: what is wrong and what to do, in Vietnamese.
 */
export const faultFields = {
  error: z.string().max(20),
  error_field_title: z.string().max(500),
  error_description: z.string().max(2000),
};

/** Answers 1 and 5, spelt as the package spells them. ResponseCode `01`: taken in, ask for its state; `00`: refused as it stands. */
export const receiptSchema = z.object({
  MessageId: z.string(),
  Error: z.string().max(20),
  ErrorDescription: z.string().max(2000),
  ResponseCode: z.enum(['00', '01']),
  ResponseDescription: z.string().max(2000),
});
export type Receipt = z.infer<typeof receiptSchema>;

/** `01`: still being looked at, ask again later; `00`: all is said. */
export const progressSchema = z.enum(['00', '01']);
