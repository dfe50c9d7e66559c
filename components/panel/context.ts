import { createContext, useContext } from 'react';
import type { ChecklistCommand } from '../../utils/release/checklist';
import type { PanelStore } from './store';

/** What every part of the panel may do. */
export interface PanelTools {
	readonly store: PanelStore;
	/** Says something to people who use a screen reader. */
	readonly announce: (words: string) => void;
	/**
	 * Registers what has to be saved before the page or the panel goes (`final`) or is only out of sight; returns the
	 * function that takes it back.
	 */
	readonly beforeGoing: (save: (final: boolean) => void) => () => void;
}

export const PanelContext = createContext<PanelTools | null>(null);

/** The tools of the panel around. */
export const usePanel = (): PanelTools => {
	const tools = useContext(PanelContext);
	if (tools === null) throw new Error('Used outside the panel');
	return tools;
};

/** Makes an edit; returns null, or the sentence that says why it makes no sense. */
export type Edit = (command: ChecklistCommand) => string | null;
