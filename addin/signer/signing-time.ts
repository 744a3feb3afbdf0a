/** Viet Nam keeps UTC+7 all year. */
const OFFSET = 7 * 60 * 60 * 1000;

/** The moment a signer's computer claims (decision 17): `2027-06-20T09:00:00+07:00`. */
export const signingTime = (at: Date): string => `${new Date(at.getTime() + OFFSET).toISOString().slice(0, 19)}+07:00`;
