/** Outlines on a 16 × 16 grid, drawn with a stroke of 1.5. */
const PATHS = {
	chevron: 'M6 4l4 4-4 4',
	up: 'M8 13V3M4 7l4-4 4 4',
	down: 'M8 3v10M4 9l4 4 4-4',
	check: 'M3.5 8.5l3 3 6-7',
	blocker: 'M5.5 2h5L14 5.5v5L10.5 14h-5L2 10.5v-5zM8 5v3.5M8 11v.01',
	warning: 'M8 2.5l6 11H2zM8 6.5v3.2M8 11.6v.01',
	note: 'M8 14A6 6 0 108 2a6 6 0 000 12zM8 7.5V11M8 5v.01',
	ready: 'M8 14A6 6 0 108 2a6 6 0 000 12zM5.5 8.2l1.8 1.8 3.2-3.8',
	clock: 'M8 14A6 6 0 108 2a6 6 0 000 12zM8 5v3.2l2 1.3',
	link: 'M6.8 9.2a2.5 2.5 0 003.6 0l2.2-2.2a2.5 2.5 0 00-3.6-3.6l-.8.8M9.2 6.8a2.5 2.5 0 00-3.6 0L3.4 9a2.5 2.5 0 003.6 3.6l.8-.8',
	text: 'M3 4.5h10M3 8h10M3 11.5h6',
	person: 'M8 8a2.75 2.75 0 100-5.5A2.75 2.75 0 008 8zM3 13.5a5 5 0 0110 0',
	plus: 'M8 3v10M3 8h10',
	close: 'M4 4l8 8M12 4l-8 8',
	refresh: 'M13 8a5 5 0 11-1.6-3.7M13 2.5v3h-3',
	pencil: 'M3 13l.6-2.8L11 2.8l2.2 2.2-7.4 7.4z',
	trash: 'M3 4.5h10M6.5 4.5V3h3v1.5M4.5 4.5l.6 8.5h5.8l.6-8.5',
	gear: 'M8 10.2a2.2 2.2 0 100-4.4 2.2 2.2 0 000 4.4zM8 2v1.8M8 12.2V14M2 8h1.8M12.2 8H14M3.8 3.8L5 5M11 11l1.2 1.2M3.8 12.2L5 11M11 5l1.2-1.2',
	open: 'M9.5 3H13v3.5M13 3L7.5 8.5M11.5 9.5V13H3V4.5h3.5',
	search: 'M7 11.5a4.5 4.5 0 100-9 4.5 4.5 0 000 9zM10.3 10.3L13.5 13.5',
} as const;

export type IconName = keyof typeof PATHS;

/** A picture beside words that say the same; hidden from assistive technology. */
export const Icon = ({ name, size = 16 }: { readonly name: IconName; readonly size?: number }) => (
	<svg
		className={`icon icon-${name}`}
		width={size}
		height={size}
		viewBox="0 0 16 16"
		fill="none"
		stroke="currentColor"
		strokeWidth="1.5"
		strokeLinecap="round"
		strokeLinejoin="round"
		aria-hidden="true"
	>
		<path d={PATHS[name]} />
	</svg>
);
