import { plural, t } from '@lingui/core/macro';
import { GapNotice, gapsToShow } from '../common/gap-notice';
import { Notice } from '../common/notice';
import { Offline } from '../common/offline';
import { useOnline } from '../common/use-online';
import { usePanel } from './context';
import type { PanelState } from './store';

const ReloadTab = () => (
	<button type="button" className="button" onClick={() => location.reload()}>
		{t`Reload this tab`}
	</button>
);

/** What stands between the user and a panel that is up to date, with what to do about it. */
export const Notices = ({ state }: { readonly state: PanelState }) => {
	const { store } = usePanel();
	const { view, failure, orphaned, edits } = state;
	const online = useOnline();
	if (orphaned) {
		const unsaved = edits.filter(({ state: at }) => at !== 'saved').length;
		return (
			<Notice title={t`Muster was updated`} actions={<ReloadTab />}>
				<p>{t`Reload this tab to go on. What you saved is safe.`}</p>
				{unsaved > 0 && (
					<p>
						{plural(unsaved, {
							one: '# change could not be saved. Copy what you need before you reload.',
							other: '# changes could not be saved. Copy what you need before you reload.',
						})}
					</p>
				)}
			</Notice>
		);
	}
	return (
		<>
			{failure !== null && (
				<Notice
					tone="warning"
					title={view === null ? t`This issue could not be shown` : t`This may be out of date`}
					actions={
						<button type="button" className="button" onClick={() => void store.reload()}>
							{t`Try again`}
						</button>
					}
				>
					<p>{failure.message}</p>
				</Notice>
			)}
			<Offline readAt={view?.release?.facts.readAt ?? view?.epic?.facts.readAt} />
			{gapsToShow(view?.gaps ?? [], online).map((gap) => (
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
