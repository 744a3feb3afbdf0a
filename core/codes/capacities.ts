/** As what somebody leads a school: principal, quyền hiệu trưởng (Q.), vice principal in charge (signs KT.) (H7). */
export const CAPACITIES = ['principal', 'acting', 'in-charge'] as const;
export type Capacity = (typeof CAPACITIES)[number];
