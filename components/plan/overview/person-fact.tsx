import type { Plan } from '../../../utils/release/plan';
import { usePlan } from '../plan-context';
import { Fact } from './fact';
import { HandOver } from './hand-over';
import { Handovers } from './handovers';

const LABELS = { owner: 'Owner', deputy: 'Deputy' } as const;
const NOBODY = { owner: 'Nobody owns this release yet', deputy: 'Nobody yet' } as const;

/** Who holds a role, with the way to hand it over and the record of who held it before. */
export const PersonFact = ({ post }: { readonly post: 'owner' | 'deputy' }) => {
	const { plan }: { plan: Plan } = usePlan().view;
	const person = plan[post];
	return (
		<Fact label={LABELS[post]}>
			<div className="fact-line">
				{person === null ? <span className="subtle">{NOBODY[post]}</span> : <bdi>{person.name}</bdi>}
				<HandOver post={post} person={person} />
			</div>
			<Handovers post={post} handovers={plan.handovers} />
		</Fact>
	);
};
