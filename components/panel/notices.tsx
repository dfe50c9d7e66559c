import { plural } from '../common/dates';
import { GapNotice } from '../common/gap-notice';
import { Notice } from '../common/notice';
import { usePanel } from './context';
import type { PanelState } from './store';

const reloadTab = (
	<button type="button" className="button" onClick={() => location.reload()}>
		Reload this tab
	</button>
);

/** What stands between the user and a panel that is up to date, with what to do about it. */
export const Notices = ({ state }: { readonly state: PanelState }) => {
	const { store } = usePanel();
	const { view, failure, orphaned, edits } = state;
	if (orphaned) {
		const unsaved = edits.filter(({ state: at }) => at !== 'saved').length;
		return (
			<Notice title="Muster was updated" actions={reloadTab}>
				<p>Reload this tab to go on. What you saved is safe.</p>
				{unsaved > 0 && <p>{plural(unsaved, 'change')} could not be saved. Copy what you need before you reload.</p>}
			</Notice>
		);
	}
	return (
		<>
			{failure !== null && (
				<Notice
					tone="warning"
					title={view === null ? 'This issue could not be shown' : 'This may be out of date'}
					actions={
						<button type="button" className="button" onClick={() => void store.reload()}>
							Try again
						</button>
					}
				>
					<p>{failure.message}</p>
				</Notice>
			)}
			{view?.gaps.map((gap) => (
				<GapNotice
					key={`${gap.what} ${gap.why}`}
					gap={gap}
					onOptions={() => store.openOptions()}
					onRetry={() => void store.refresh()}
				/>
			))}
		</>
	);
};
