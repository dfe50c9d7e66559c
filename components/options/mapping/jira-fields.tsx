import { t } from '@lingui/core/macro';
import type { SiteMappingView } from '../../../utils/messaging/views';
import { EntriesField } from './entries-field';
import type { MappingDraft } from './use-mapping';

interface Props {
	readonly view: SiteMappingView;
	readonly draft: MappingDraft;
	readonly edit: (change: Partial<MappingDraft>) => void;
}

/** What counts in a Jira: which types are epics, and which projects release together. */
export const JiraFields = ({ view, draft, edit }: Props) => (
	<>
		<EntriesField
			label={t`Issue types that are epics`}
			hint={t`Names, separated by commas. Empty: the types that Jira itself puts above stories.`}
			seen={view.seenTypes}
			text={draft.epicTypes}
			onChange={(epicTypes) => edit({ epicTypes })}
		/>
		<EntriesField
			label={t`Projects that release together`}
			hint={t`Keys, separated by commas. Versions of the same name in these projects become one release with one plan.`}
			seen={view.seenProjects}
			text={draft.jointProjects}
			onChange={(jointProjects) => edit({ jointProjects })}
		/>
	</>
);
