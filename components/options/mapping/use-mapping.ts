import { t } from '@lingui/core/macro';
import { useState } from 'react';
import type { SiteMappingView } from '../../../utils/messaging/views';
import { DEFAULT_MAPPING, type SiteMapping } from '../../../utils/release/facts';
import { type ChangeOption, useAction } from '../use-options';
import { entriesIn } from './words';

/** A mapping as it is typed: lists are lines of text until they are saved. */
export interface MappingDraft extends Pick<SiteMapping, 'linearReleases' | 'linearEpics'> {
	readonly epicTypes: string;
	readonly jointProjects: string;
}

const draftOf = ({ epicTypes, jointProjects, ...linear }: SiteMapping): MappingDraft => ({
	...linear,
	epicTypes: epicTypes.join(', '),
	jointProjects: jointProjects.join(', '),
});

const mappingOf = ({ epicTypes, jointProjects, ...linear }: MappingDraft): SiteMapping => ({
	...linear,
	epicTypes: entriesIn(epicTypes),
	jointProjects: entriesIn(jointProjects),
});

const isSame = (one: MappingDraft, other: MappingDraft): boolean =>
	JSON.stringify(mappingOf(one)) === JSON.stringify(mappingOf(other));

/** One site's mapping on its way: what was typed, and the ways to save it, to drop it and to go back to the tracker's. */
export const useMapping = ({ site, mapping }: SiteMappingView, change: ChangeOption) => {
	const { busy, problem, run, setProblem } = useAction();
	const [typed, setTyped] = useState<MappingDraft | null>(null);
	const [said, setSaid] = useState('');
	const stored = draftOf(mapping);
	const { name } = site;
	const draft = typed ?? stored;
	const send = async (wanted: SiteMapping, words: string): Promise<void> => {
		setSaid('');
		if (!(await run(() => change('options.set-mapping', { siteId: site.id, mapping: wanted })))) return;
		setTyped(null);
		setSaid(words);
	};
	return {
		busy,
		problem,
		said,
		draft,
		isChanged: !isSame(draft, stored),
		isOwn: isSame(stored, draftOf(DEFAULT_MAPPING)),
		edit: (part: Partial<MappingDraft>): void => {
			setTyped({ ...draft, ...part });
			setProblem(null);
			setSaid('');
		},
		save: () => send(mappingOf(draft), t`Saved. Muster reads the releases of ${name} again.`),
		reset: () => send(DEFAULT_MAPPING, t`${name} counts as the tracker has it. Muster reads its releases again.`),
	};
};
