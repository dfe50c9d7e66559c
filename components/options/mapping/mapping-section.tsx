import { t } from '@lingui/core/macro';
import type { OptionsView } from '../../../utils/messaging/views';
import type { ChangeOption } from '../use-options';
import { SiteMappingForm } from './site-mapping';

interface Props {
	readonly mappings: OptionsView['mappings'];
	readonly change: ChangeOption;
}

/** What counts as a release and an epic, site by site. */
export const MappingSection = ({ mappings, change }: Props) => (
	<section aria-labelledby="mapping-title">
		<h2 id="mapping-title">{t`What counts as a release and an epic`}</h2>
		<p className="subtle">
			{mappings.length === 0
				? t`Nothing to choose yet. Open an issue in Jira or Linear, then come back.`
				: t`Muster goes by what each tracker says. Change it where your team works differently; checklists and plans stay.`}
		</p>
		{mappings.map((view) => (
			<SiteMappingForm key={view.site.id} view={view} change={change} />
		))}
	</section>
);
