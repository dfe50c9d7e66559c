import { t } from '@lingui/core/macro';
import { memo } from 'react';
import type { EpicCard } from '../../utils/messaging/views';
import { FAILURE_MODE_LABELS } from '../../utils/release/words';
import { Icon } from '../common/icon';
import { safeUrl } from '../common/links';
import { VerdictBadge } from '../common/verdict';
import { isCardRule } from '../findings/settle';
import { SetAside } from './snooze/set-aside';

/** An epic in the scope table, flagged where support or customers have been forgotten. */
export const ScopeRow = memo(({ epic }: { readonly epic: EpicCard }) => {
	const { facts, findings, items } = epic;
	const href = safeUrl(facts.url);
	const words = (
		<>
			<span className="key">{facts.key}</span> <bdi>{facts.title}</bdi>
		</>
	);
	return (
		<tr data-focus={facts.id} tabIndex={-1}>
			<th scope="row">
				{href === null ? words : <a href={href}>{words}</a>}
				{findings.filter(isCardRule).map((flag) => (
					<div key={flag.id} className="flag" data-rule={flag.rule}>
						<Icon name="warning" size={14} />
						<div>
							{flag.problem}
							{flag.failureMode !== null && ` ${t`Invites: ${{ failure: FAILURE_MODE_LABELS[flag.failureMode] }}.`}`}{' '}
							<SetAside finding={flag} />
						</div>
					</div>
				))}
			</th>
			<td>{facts.status.name}</td>
			<td>
				<VerdictBadge verdict={epic.verdict} />
			</td>
			<td className="figure">{t`${{ done: items.done }} of ${{ total: items.total }}`}</td>
			<td className="figure">{findings.length}</td>
		</tr>
	);
});
