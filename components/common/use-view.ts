import { t } from '@lingui/core/macro';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Client } from '../../utils/messaging/client';
import type { Payload, RequestName, Results } from '../../utils/messaging/protocol';
import { inTurn } from './in-turn';
import { READING_PATIENCE } from './reading';

/** A snapshot with what a page needs to know about its asking. */
export interface Loaded<T> {
	/** The last snapshot; undefined while there is none. */
	readonly view: T | undefined;
	/** Why the last request failed, in words for people; null where it did not. */
	readonly failure: string | null;
	readonly busy: boolean;
	/** Asks for the snapshot again. */
	readonly reload: () => void;
	/** Puts a snapshot that came by another request in its place. */
	readonly take: (view: T) => void;
}

/** The words of whatever was thrown. */
export const messageOf = (cause: unknown): string =>
	cause instanceof Error ? cause.message : t`Something went wrong. Try again.`;

/**
 * Asks for a snapshot and asks again whenever the background says that something changed.
 * @param payload must be stable between renders
 */
export const useView = <N extends RequestName>(
	client: Client,
	name: N,
	payload: Payload<N>,
	concerns: (about: readonly string[], view: Results[N] | undefined) => boolean = () => true,
): Loaded<Results[N]> => {
	const [state, setState] = useState<Pick<Loaded<Results[N]>, 'view' | 'failure' | 'busy'>>({
		view: undefined,
		failure: null,
		busy: true,
	});
	const latest = useRef({ asked: 0, waiting: 0, view: state.view, concerns, payload });
	Object.assign(latest.current, { view: state.view, concerns, payload });

	const ask = useCallback(async (): Promise<void> => {
		if (latest.current.payload !== payload) return;
		latest.current.asked += 1;
		const number = latest.current.asked;
		latest.current.waiting += 1;
		setState((old) => ({ ...old, busy: true }));
		const answer: Partial<typeof state> = await client.ask(name, payload).then(
			(view) => ({ view, failure: null }),
			(cause: unknown) => ({ failure: messageOf(cause) }),
		);
		latest.current.waiting -= 1;
		if (number === latest.current.asked) setState((old) => ({ ...old, ...answer, busy: false }));
	}, [client, name, payload]);
	const reload = useMemo(() => inTurn(ask), [ask]);

	const take = useCallback(
		(view: Results[N]) => {
			latest.current.asked += 1;
			setState({ view, failure: null, busy: false });
			// Which of the two is newer cannot be told: the answer under way may know of an edit that this one missed.
			if (latest.current.waiting > 0) reload();
		},
		[reload],
	);

	useEffect(() => {
		reload();
		return client.onChanged((about) => {
			const { view, concerns: decides } = latest.current;
			if (decides(about, view)) reload();
		});
	}, [client, reload]);

	const { view } = state;
	useEffect(() => {
		if (view === undefined || !('reading' in view) || view.reading !== true) return;
		const timer = setTimeout(reload, READING_PATIENCE);
		return () => clearTimeout(timer);
	}, [view, reload]);

	return { ...state, reload, take };
};
