import { t } from '@lingui/core/macro';
import type { Told } from '../../../utils/release/plan';
import { PlanText } from '../fields/plan-text';
import { usePlan } from '../plan-context';

/** Edits who was told, and how. */
export const ToldFields = ({ entry: { id, audience, how } }: { readonly entry: Told }) => {
	const { edit } = usePlan();
	return (
		<div className="doc-row">
			<PlanText
				label={t`Who was told`}
				saved={audience}
				save={async (typed) =>
					typed.trim() === ''
						? t`Say who was told. Remove the entry where nobody was.`
						: edit({ type: 'edit-told', id, changes: { audience: typed } })
				}
			/>
			<PlanText label={t`How`} saved={how} save={(typed) => edit({ type: 'edit-told', id, changes: { how: typed } })} />
		</div>
	);
};
