import { useCallback, useEffect, useRef, useState } from 'react';
import { usePlan } from '../plan-context';

/** A text of the plan whose words survive whatever happens around it. */
export interface PlanDraft {
	readonly value: string;
	/** Why the text was not saved; null where it was, or where nothing was typed. */
	readonly problem: string | null;
	readonly change: (text: string) => void;
	/** Saves what was typed, and goes back to showing what is saved. */
	readonly leave: () => void;
}

/** Milliseconds without typing after which a text is saved. */
const PAUSE = 700;

/**
 * Keeps a person's text apart from the snapshots that arrive while they type. It is saved after a short pause, on
 * `leave`, and when the page goes; a text that could not be saved stays in the field with the reason.
 * @param save returns null once it is durable, or why it was not saved
 */
export const usePlanDraft = (saved: string, save: (text: string) => Promise<string | null>): PlanDraft => {
	const { beforeGoing } = usePlan();
	const [text, setText] = useState<string | null>(null);
	const [problem, setProblem] = useState<string | null>(null);
	const latest = useRef({ text, sent: saved, save });
	latest.current.save = save;
	if (text === null) latest.current.sent = saved;

	const commit = useCallback(async (): Promise<boolean> => {
		const { text: typed, sent, save: send } = latest.current;
		if (typed === null || typed === sent) return true;
		latest.current.sent = typed;
		const refusal = await send(typed);
		setProblem(refusal);
		if (refusal === null) return true;
		// Not saved: the next try must send it again.
		if (latest.current.sent === typed) latest.current.sent = sent;
		return false;
	}, []);

	const change = useCallback((typed: string) => {
		latest.current.text = typed;
		setText(typed);
		setProblem(null);
	}, []);

	const leave = useCallback(() => {
		const left = latest.current.text;
		void commit().then((done) => {
			if (!done || latest.current.text !== left) return;
			latest.current.text = null;
			setText(null);
		});
	}, [commit]);

	useEffect(() => {
		if (text === null) return;
		const timer = setTimeout(() => void commit(), PAUSE);
		return () => clearTimeout(timer);
	}, [text, commit]);

	useEffect(() => {
		const takeBack = beforeGoing(() => void commit());
		return () => {
			takeBack();
			void commit();
		};
	}, [beforeGoing, commit]);

	return { value: text ?? saved, problem, change, leave };
};
