import type { Tree } from './tree.ts';

/** What a single-page app is told about one of its addresses. */
export interface PageData {
	title: string;
	/** Addresses with the same key show the same main part; only what lies over it differs. */
	key: string;
	main: Tree;
	/** An issue shown over or beside the main part. */
	overlay: { place: 'modal' | 'panel'; tree: Tree } | null;
}
