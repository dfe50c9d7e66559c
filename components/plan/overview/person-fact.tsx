import { msg } from '@lingui/core/macro';
import type { Plan } from '../../../utils/release/plan';
import { personName } from '../../../utils/release/you';
import { labels } from '../../../utils/words/labels';
import { usePlan } from '../plan-context';
import { Fact } from './fact';
import { HandOver } from './hand-over';
import { Handovers } from './handovers';

const POST_LABELS = labels({ owner: msg`Owner`, deputy: msg`Deputy` });
const NOBODY_LABELS = labels({ owner: msg`Nobody owns this release yet`, deputy: msg`Nobody yet` });

/** Who holds a role, with the way to hand it over and the record of who held it before. */
export const PersonFact = ({ post }: { readonly post: 'owner' | 'deputy' }) => {
	const { plan }: { plan: Plan } = usePlan().view;
	const person = plan[post];
	return (
		<Fact label={POST_LABELS[post]}>
			<div className="fact-line">
				{person === null ? <span className="subtle">{NOBODY_LABELS[post]}</span> : <bdi>{personName(person)}</bdi>}
				<HandOver post={post} person={person} />
			</div>
			<Handovers post={post} handovers={plan.handovers} />
		</Fact>
	);
};
