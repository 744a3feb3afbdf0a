/** Tasks as the screen lays them out. */
import type { Task } from '../../core/contract/session.js';

export interface PeriodTasks {
  readonly period: Task['period'];
  readonly tasks: readonly Task[];
}

/** By assessment time; times and tasks stay in the server's order of urgency. */
export function byPeriod(tasks: readonly Task[]): readonly PeriodTasks[] {
  const groups = new Map<Task['period'], Task[]>();
  for (const task of tasks) {
    const group = groups.get(task.period);
    if (group) group.push(task);
    else groups.set(task.period, [task]);
  }
  return [...groups].map(([period, list]) => ({ period, tasks: list }));
}

export const isComplete = (task: Task): boolean => task.filled >= task.cells;

/** Not complete, and today is the day people aim at, or past it. */
export const closesNow = (task: Task): boolean => !isComplete(task) && task.daysLeft !== null && task.daysLeft <= 0;
