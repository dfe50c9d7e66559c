/** The language of the code itself. */
export const SOURCE = 'en';
/** Languages with a catalogue. */
export const TRANSLATED = ['de', 'ja'] as const;
export const LOCALES = [SOURCE, ...TRANSLATED] as const;
export type Locale = (typeof LOCALES)[number];

/** Which folders' words each catalogue holds: `locales/<language>/<area>.po`. */
export const AREAS = {
	common: ['components/common', 'components/findings', 'components/sharing'],
	panel: ['components/panel', 'components/checklist'],
	popup: ['components/popup', 'entrypoints/popup-draw.tsx'],
	plan: [
		'components/plan/*.tsx',
		'components/plan/*.ts',
		...['brief', 'communication', 'enablement', 'export', 'fields', 'history', 'learnings', 'overview'].map(
			(section) => `components/plan/${section}`,
		),
		'entrypoints/plan',
	],
	rollout: ['notes', 'parts', 'reviews', 'rollout', 'safety', 'snooze', 'timeline', 'told'].map(
		(section) => `components/plan/${section}`,
	),
	options: ['components/options', 'entrypoints/options'],
	welcome: ['components/welcome', 'entrypoints/welcome'],
	// What the panel takes of a release: its vocabulary, and what an edit of a checklist is refused with.
	release: ['words', 'checklist-edit', 'set-aside', 'you'].map((file) => `utils/release/${file}.ts`),
	planning: [
		'utils/release/!(words|checklist-edit|set-aside|you).ts',
		'utils/release/plan/*.ts',
		'utils/release/plan/edits',
	],
	messaging: ['utils/messaging/client.ts'],
	readiness: ['utils/readiness'],
	publish: ['utils/publish'],
	background: [
		'utils/messaging/router.ts',
		'utils/app',
		'utils/backup',
		'utils/platform',
		'utils/sharing',
		'utils/store',
		'utils/trackers',
	],
} as const;
export type Area = keyof typeof AREAS;

/** Which catalogues each entry loads; tests/e2e/builds.test.ts fails where the code of one can say more. */
export const ENTRIES = {
	panel: ['common', 'panel', 'release', 'messaging'],
	popup: ['common', 'popup', 'release', 'messaging'],
	plan: ['common', 'plan', 'rollout', 'release', 'planning', 'messaging', 'readiness', 'publish'],
	options: ['common', 'options', 'release', 'planning', 'messaging', 'readiness'],
	// The sample is read by the rules, in the page itself.
	welcome: ['common', 'panel', 'options', 'welcome', 'release', 'planning', 'messaging', 'readiness'],
	background: ['release', 'planning', 'messaging', 'readiness', 'publish', 'background'],
} as const satisfies Record<string, readonly Area[]>;
export type Entry = keyof typeof ENTRIES;
