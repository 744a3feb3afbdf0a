/** Under which name this device keeps what a person typed into sheets and has not sent. */
export const keptKey = (userId: string): string => `hocba.unsent.${userId}`;
