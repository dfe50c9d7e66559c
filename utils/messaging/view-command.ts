/** Shortcuts that are for a view, by the names that the manifest gives them. */
export const VIEW_COMMANDS = ['go-to-panel', 'next-finding'] as const;
export type ViewCommand = (typeof VIEW_COMMANDS)[number];

/** The background passes a shortcut on to the view in the tab that it was pressed in. */
export interface CommandOrder {
	readonly muster: 'command';
	readonly name: ViewCommand;
	readonly tabId: number;
}

/** Whether a message passes a shortcut on. */
export const isCommandOrder = (message: unknown): message is CommandOrder => {
	if (typeof message !== 'object' || message === null) return false;
	const { muster, name, tabId } = message as Partial<CommandOrder>;
	return muster === 'command' && VIEW_COMMANDS.some((known) => known === name) && typeof tabId === 'number';
};
