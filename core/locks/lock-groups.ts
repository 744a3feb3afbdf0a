/** Groups of columns that are locked and opened together (decision 38). */
export { isLockGroup, LOCK_GROUPS, type LockGroup, lockGroupOf, OTHER_GROUPS } from '../fields/column-groups.js';
