/** The release plan: its shape, what people can do to it, and what moves when ship moves. */
export { RefusedEdit } from './checklist';
export * from './plan/apply';
export * from './plan/approval';
export * from './plan/command';
export * from './plan/documents';
export { byEntryOrder, type Entry, LinkOrEmpty, liveEntries, PLAN_LIMITS } from './plan/entry';
export * from './plan/record';
export * from './plan/rollout';
export * from './plan/safety';
export * from './plan/schema';
export * from './plan/ship-move';
