import { useCallback, useEffect, useRef, useState } from 'react';
import { usePanel } from '../panel/context';

/** A text field whose words survive whatever happens around it. */
export interface Draft {
	readonly value: string;
	/** Why the text cannot be saved as it is; null where it can. */
	readonly problem: string | null;
	readonly change: (text: string) => void;
	/** Saves what was typed; true where nothing is left unsaved. */
	readonly commit: () => boolean;
	/** Saves and goes back to showing what is saved. */
	readonly leave: () => void;
}

const PAUSE = 700;

/**
 * Keeps a person's text apart from the snapshots that arrive while they type. It is saved after a short pause, on
 * `leave`, when the field goes and when the page goes.
 * @param save returns null, or why the text makes no sense
 */
export const useDraft = (saved: string, save: (text: string) => string | null): Draft => {
	const { beforeGoing } = usePanel();
	const [text, setText] = useState<string | null>(null);
	const [problem, setProblem] = useState<string | null>(null);
	const latest = useRef({ text, sent: saved, save });
	latest.current.save = save;
	if (text === null) latest.current.sent = saved;

	const commit = useCallback((): boolean => {
		const { text: typed, sent, save: send } = latest.current;
		if (typed === null || typed === sent) return true;
		const refusal = send(typed);
		setProblem(refusal);
		if (refusal !== null) return false;
		latest.current.sent = typed;
		return true;
	}, []);

	const change = useCallback((typed: string) => {
		latest.current.text = typed;
		setText(typed);
		setProblem(null);
	}, []);

	const leave = useCallback(() => {
		if (!commit()) return;
		latest.current.text = null;
		setText(null);
	}, [commit]);

	useEffect(() => {
		if (text === null) return;
		const timer = setTimeout(commit, PAUSE);
		return () => clearTimeout(timer);
	}, [text, commit]);

	useEffect(() => {
		const takeBack = beforeGoing(commit);
		return () => {
			takeBack();
			commit();
		};
	}, [beforeGoing, commit]);

	return { value: text ?? saved, problem, change, commit, leave };
};
