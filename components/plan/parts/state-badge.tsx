type Tone = 'plain' | 'good' | 'waiting' | 'bad';
const CLASSES: Readonly<Record<Tone, string>> = {
	plain: 'badge badge-plain',
	good: 'badge badge-plain verdict-ready',
	waiting: 'badge badge-plain verdict-at-risk',
	bad: 'badge badge-plain verdict-not-ready',
};

/** Where a part of the plan stands, in words and a colour. */
export const StateBadge = ({ words, tone = 'plain' }: { readonly words: string; readonly tone?: Tone }) => (
	<span className={CLASSES[tone]}>{words}</span>
);
