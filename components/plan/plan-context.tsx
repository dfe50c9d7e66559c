import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react';
import type { Client } from '../../utils/messaging/client';
import type { ReleaseView } from '../../utils/messaging/views';
import type { PlanCommand } from '../../utils/release/plan';
import { messageOf } from '../common/use-view';

/** What the sections of the plan page edit the plan through. */
export interface PlanEditing {
	readonly view: ReleaseView;
	readonly client: Client;
	/**
	 * Sends an edit; several go out in the order in which they were made.
	 * @returns null once it is durable, or in words why it was not saved
	 */
	readonly edit: (command: PlanCommand) => Promise<string | null>;
	/** Edits that are on their way. */
	readonly saving: number;
	/** Registers what must be saved before the page goes; returns the function that takes it back. */
	readonly beforeGoing: (flush: () => void) => () => void;
}

const PlanContext = createContext<PlanEditing | null>(null);

/** The plan that the section stands in. */
export const usePlan = (): PlanEditing => {
	const editing = useContext(PlanContext);
	if (editing === null) throw new Error('A section of the plan stands outside of it.');
	return editing;
};

interface Props {
	readonly view: ReleaseView;
	readonly client: Client;
	readonly children: ReactNode;
}

/** Lends the plan to the sections inside. */
export const PlanProvider = ({ view, client, children }: Props) => {
	const releaseId = view.card.facts.id;
	const last = useRef<Promise<unknown>>(Promise.resolve());
	const flushes = useRef(new Set<() => void>());
	const [saving, setSaving] = useState(0);

	const edit = useCallback(
		(command: PlanCommand): Promise<string | null> => {
			const id = crypto.randomUUID();
			const send = () => client.ask('plan.edit', { id, releaseId, command });
			setSaving((count) => count + 1);
			const sent = last.current.then(send).then(() => null, messageOf);
			last.current = sent;
			return sent.finally(() => setSaving((count) => count - 1));
		},
		[client, releaseId],
	);

	const beforeGoing = useCallback((flush: () => void) => {
		flushes.current.add(flush);
		return () => flushes.current.delete(flush);
	}, []);

	useEffect(() => {
		const flushAll = (): void => {
			for (const flush of flushes.current) flush();
		};
		const whenHidden = (): void => {
			if (document.visibilityState === 'hidden') flushAll();
		};
		window.addEventListener('pagehide', flushAll);
		document.addEventListener('visibilitychange', whenHidden);
		return () => {
			window.removeEventListener('pagehide', flushAll);
			document.removeEventListener('visibilitychange', whenHidden);
		};
	}, []);

	const editing = useMemo(
		() => ({ view, client, edit, saving, beforeGoing }),
		[view, client, edit, saving, beforeGoing],
	);
	return <PlanContext value={editing}>{children}</PlanContext>;
};
