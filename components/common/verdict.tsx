import { VERDICT_LABELS, type Verdict } from '../../utils/release/words';
import { Icon, type IconName } from './icon';

const ICONS: Readonly<Record<Verdict, IconName>> = { ready: 'ready', 'at-risk': 'warning', 'not-ready': 'blocker' };

/** The verdict in words, with a shape and a colour of its own. `status` makes it the live one of its view. */
export const VerdictBadge = ({ verdict, status = false }: { readonly verdict: Verdict; readonly status?: boolean }) => (
	<span className={`badge verdict-${verdict}`}>
		<Icon name={ICONS[verdict]} size={14} />
		{status ? <span role="status">{VERDICT_LABELS[verdict]}</span> : VERDICT_LABELS[verdict]}
	</span>
);
