import { useCallback, useMemo, useState } from 'react';
import type { Client } from '../../utils/messaging/client';
import type { Payload, Results } from '../../utils/messaging/protocol';
import type { OptionsView } from '../../utils/messaging/views';
import { forgetLook } from '../../utils/page/last-look';
import { messageOf, useView } from '../common/use-view';

type Change = {
	[N in keyof Results]: Results[N] extends OptionsView ? (N extends 'options.view' ? never : N) : never;
}[keyof Results];

/** Changes an option; resolves with null, or with why it could not be changed. */
export type ChangeOption = <N extends Change>(name: N, payload: Payload<N>) => Promise<string | null>;

/** The options with the way to change them. */
export const useOptions = (client: Client) => {
	const nothing = useMemo(() => ({}), []);
	const loaded = useView(client, 'options.view', nothing);
	const { take } = loaded;
	const change = useCallback<ChangeOption>(
		async (name, payload) => {
			// It may change what the popup lists.
			forgetLook();
			try {
				take((await client.ask(name, payload)) as OptionsView);
				return null;
			} catch (cause) {
				return messageOf(cause);
			}
		},
		[client, take],
	);
	return { ...loaded, change };
};

/** An action that takes a while: whether it is under way, and what went wrong with it. */
export const useAction = () => {
	const [busy, setBusy] = useState(false);
	const [problem, setProblem] = useState<string | null>(null);
	const run = useCallback(async (act: () => Promise<string | null>): Promise<boolean> => {
		setBusy(true);
		setProblem(null);
		let outcome: string | null;
		try {
			outcome = await act();
		} catch (cause) {
			outcome = messageOf(cause);
		}
		setProblem(outcome);
		setBusy(false);
		return outcome === null;
	}, []);
	return { busy, problem, run, setProblem };
};
