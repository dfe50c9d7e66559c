import { useCallback, useState } from 'react';
import type { PlanCommand } from '../../../utils/release/plan';
import { usePlan } from '../plan-context';

/** Edits made by a button, with the reason why the last one was not saved. */
export interface Action {
	readonly problem: string | null;
	/** Sends the edit; true once it is durable. */
	readonly run: (command: PlanCommand) => Promise<boolean>;
}

/** An edit made by a button, which has no draft to keep. */
export const useAction = (): Action => {
	const { edit } = usePlan();
	const [problem, setProblem] = useState<string | null>(null);
	const run = useCallback(
		async (command: PlanCommand): Promise<boolean> => {
			const refusal = await edit(command);
			setProblem(refusal);
			return refusal === null;
		},
		[edit],
	);
	return { problem, run };
};
