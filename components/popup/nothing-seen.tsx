import type { PopupView } from '../../utils/messaging/views';

interface Props {
	readonly view: PopupView;
	readonly onOptions: () => void;
}

/** What to do when there is no release to show. */
export const NothingSeen = ({ view, onOptions }: Props) => (
	<div className="empty">
		<h2>{view.sites.length === 0 ? 'Nothing seen yet' : 'No upcoming release'}</h2>
		<p className="subtle">
			{view.sites.length === 0
				? 'Muster learns of releases from the pages you visit. To begin, do any of these:'
				: 'No tracker you use has a release that is yet to ship. To bring one in:'}
		</p>
		<ul className="steps">
			<li>Open an issue in Jira Cloud or Linear that is planned into a release.</li>
			{!view.linearConnected && <li>Connect Linear, so that Muster can read its releases.</li>}
			<li>Add your self-hosted Jira.</li>
		</ul>
		<button type="button" className="button button-primary" onClick={onOptions}>
			Open options
		</button>
	</div>
);
