import { Checklist } from '../release/checklist';
import { Plan } from '../release/plan';
import { checklistShape } from './describe-checklist';
import { planShape } from './describe-plan';
import type { Shape } from './description';
import { settledPlan } from './settle-plan';

/** What can be shared. */
export interface Subjects {
	checklist: Checklist;
	plan: Plan;
}

export type Kind = keyof Subjects;

export const KINDS = ['checklist', 'plan'] as const satisfies readonly Kind[];

interface KindDescription<K extends Kind> {
	readonly shape: Shape;
	readonly schema: { parse(value: unknown): Subjects[K] };
	readonly keyOf: (subject: Subjects[K]) => string;
	/** Brings what two people wrote on their own into agreement; the same for everyone who has the same fields. */
	readonly settle: (subject: Subjects[K]) => Subjects[K];
}

/** A checklist of which nothing is set aside says nothing of it. */
const withoutEmptyAside = ({ aside, ...checklist }: Checklist): Checklist =>
	aside === undefined || aside.length === 0 ? checklist : { ...checklist, aside };

export const DESCRIPTIONS: { readonly [K in Kind]: KindDescription<K> } = {
	checklist: {
		shape: checklistShape,
		schema: Checklist,
		keyOf: ({ epicId }) => epicId,
		settle: withoutEmptyAside,
	},
	plan: { shape: planShape, schema: Plan, keyOf: ({ releaseId }) => releaseId, settle: settledPlan },
};
