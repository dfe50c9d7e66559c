import { useCallback, useState } from 'react';
import type { PlanCommand } from '../../../utils/release/plan';
import { usePlan } from '../plan-context';

/** Sends single edits and remembers why the last one was not saved. */
export interface Sending {
	readonly busy: boolean;
	readonly problem: string | null;
	/** Resolves to true once the edit is durable. */
	readonly send: (command: PlanCommand) => Promise<boolean>;
	readonly refuse: (problem: string | null) => void;
}

/** What buttons and forms of the plan send their edits through. */
export const useSend = (): Sending => {
	const { edit } = usePlan();
	const [state, setState] = useState<{ busy: boolean; problem: string | null }>({ busy: false, problem: null });
	const send = useCallback(
		async (command: PlanCommand): Promise<boolean> => {
			setState({ busy: true, problem: null });
			const problem = await edit(command);
			setState({ busy: false, problem });
			return problem === null;
		},
		[edit],
	);
	const refuse = useCallback((problem: string | null) => setState({ busy: false, problem }), []);
	return { ...state, send, refuse };
};
