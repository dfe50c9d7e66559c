import { t } from '@lingui/core/macro';
import { ageText } from '../common/dates';
import { Icon } from '../common/icon';

interface Props {
	/** When what is shown was read; undefined where nothing was. */
	readonly readAt: string | undefined;
	readonly busy: boolean;
	/** Whether it shows that something is being read; a view that is not there yet shows a skeleton instead. */
	readonly spinning: boolean;
	readonly onRefresh: () => void;
}

/** The panel's name, and the way to have the tracker read again. */
export const PanelHead = ({ readAt, busy, spinning, onRefresh }: Props) => (
	<div className="panel-head">
		<h2>{t`Release coordination`}</h2>
		{spinning && (
			<span className="busy">
				<span className="spinner" aria-hidden="true" />
				<span className="visually-hidden">{t`Reading`}</span>
			</span>
		)}
		<button
			type="button"
			className="icon-button"
			aria-label={t`Read again from the tracker`}
			title={readAt === undefined ? t`Read again from the tracker` : t`Read ${{ age: ageText(readAt) }}. Read again`}
			aria-disabled={busy || undefined}
			onClick={() => {
				if (!busy) onRefresh();
			}}
		>
			<Icon name="refresh" />
		</button>
	</div>
);
