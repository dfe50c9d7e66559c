import type { EpicCard } from '../../utils/messaging/views';
import { safeUrl } from '../common/links';
import { VerdictBadge } from '../common/verdict';
import { severityCounts } from '../findings/settle';

/** An epic that keeps its release from being ready: which, how bad, and what is most wrong with it. */
export const EpicAtFault = ({ epic }: { readonly epic: EpicCard }) => {
	const { facts, verdict, findings } = epic;
	const href = safeUrl(facts.url);
	const words = (
		<>
			<span className="key">{facts.key}</span> <bdi>{facts.title}</bdi>
		</>
	);
	const [worst] = findings;
	return (
		<li data-epic={facts.id} data-verdict={verdict}>
			<p className="epic-title">{href === null ? words : <a href={href}>{words}</a>}</p>
			<p className="verdict-row">
				<VerdictBadge verdict={verdict} />
				<span className="subtle">{severityCounts(findings)}</span>
			</p>
			{worst !== undefined && (
				<p className="hint">
					<bdi>{worst.problem}</bdi>
				</p>
			)}
		</li>
	);
};
