import { useEffect, useState } from 'react';
import type { MovePreview } from '../../../utils/messaging/views';
import { messageOf } from '../../common/use-view';
import { usePlan } from '../plan-context';

/** What a move would do. */
export interface Preview {
	/** The last one that arrived; null while there is none. */
	readonly preview: MovePreview | null;
	/** False while the shown one is of another choice. */
	readonly current: boolean;
	readonly problem: string | null;
	readonly retry: () => void;
}

/**
 * Asks what moving ship would do, again whenever the date, the choice or the plan changes.
 * @param ids the chosen stages and messages; null for all
 */
export const usePreview = (to: string, ids: readonly string[] | null): Preview => {
	const { client, view } = usePlan();
	const { releaseId } = view.plan;
	const chosen = ids === null ? null : JSON.stringify(ids);
	const [tries, setTries] = useState(0);
	const asked = `${to} ${chosen ?? '*'} ${view.plan.revision} ${tries}`;
	const [state, setState] = useState<{ preview: MovePreview | null; of: string; problem: string | null }>({
		preview: null,
		of: '',
		problem: null,
	});
	useEffect(() => {
		let stale = false;
		const some = chosen === null ? {} : { ids: JSON.parse(chosen) as string[] };
		client.ask('plan.preview-move', { releaseId, to, ...some }).then(
			(preview) => stale || setState({ preview, of: asked, problem: null }),
			(cause: unknown) => stale || setState((old) => ({ ...old, problem: messageOf(cause) })),
		);
		return () => {
			stale = true;
		};
	}, [client, releaseId, to, chosen, asked]);
	return {
		preview: state.preview,
		current: state.of === asked,
		problem: state.problem,
		retry: () => setTries(tries + 1),
	};
};
