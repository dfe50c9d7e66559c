import type { ReleaseFacts } from './facts';

/** Whether a release is still to ship: it has neither shipped nor been given up or put away. */
export const isToShip = ({ state }: Pick<ReleaseFacts, 'state'>): boolean => state === 'planned' || state === 'started';
