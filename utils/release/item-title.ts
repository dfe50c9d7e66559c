import { i18n } from '@lingui/core';
import type { Checklist, Item } from './checklist-schema';
import { builtInTitle } from './template-items';

/**
 * The title of an item as people read it. Checklists are shared by people of several languages: a built-in title is
 * stored in English and said in the reader's language, and one that somebody wrote or changed stays as it is.
 */
export const itemTitle = ({ title, templateKey }: { title: string; templateKey: string | null }): string => {
	const builtIn = templateKey === null ? undefined : builtInTitle(templateKey);
	return builtIn !== undefined && builtIn.message === title ? i18n._(builtIn) : title;
};

const readable = (item: Item): Item => {
	const title = itemTitle(item);
	return title === item.title ? item : { ...item, title };
};

/** A checklist to be shown, with the built-in titles in the reader's language. It is never stored. */
export const readableChecklist = (checklist: Checklist): Checklist => ({
	...checklist,
	items: checklist.items.map(readable),
});
