import { t } from '@lingui/core/macro';
import type { Learning } from '../../../utils/release/plan';
import { PlanText } from '../fields/plan-text';
import { LineField } from '../parts/line-field';
import { namesOf, personNamed } from '../parts/people';
import { usePlan } from '../plan-context';

/** Edits a learning in place. */
export const LearningFields = ({ learning: { id, text, owner } }: { readonly learning: Learning }) => {
	const { view, edit } = usePlan();
	return (
		<>
			<PlanText
				label={t`What was learned`}
				lines={2}
				saved={text}
				save={async (typed) =>
					typed.trim() === ''
						? t`A learning needs words. Remove it where it is none.`
						: edit({ type: 'edit-learning', id, changes: { text: typed } })
				}
			/>
			<LineField
				label={t`Owner`}
				options={namesOf(view.people)}
				saved={owner?.name ?? ''}
				save={(name) => edit({ type: 'edit-learning', id, changes: { owner: personNamed(name, view.people) } })}
			/>
		</>
	);
};
